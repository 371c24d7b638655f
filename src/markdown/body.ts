import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Edition, Source } from '../edition/edition.ts';
import { pictureOnPage } from '../pictures/on-page.ts';
import { pictureProblem } from '../schema/beside.ts';
import { linkedFile } from '../schema/body.ts';
import { cutMarkdownFile, decode } from '../schema/document.ts';
import { contentDir } from '../schema/folder.ts';
import { ContentError } from '../schema/problem.ts';
import type { Labels, PictureHtml, Place, Refusal } from './place.ts';
import { defaultIdPrefix } from './place.ts';
import { renderMarkdown, renderSplit } from './render.ts';
import type { Rendered } from './render.ts';

/** A file of the edition whose body is to be printed. Language: where it differs from the publication's. */
export type Bodied = Source & { address?: string; language?: string };

/**
 * Reads a body from disk and prints it. `labels`: the few words that Markdown itself puts on a page.
 * `absolute`: for readers elsewhere (feeds), with whole addresses.
 * Throws a `ContentError` that names the file where it changed under the build and cannot be read any more.
 */
export async function bodyOf(
  source: Bodied,
  edition: Edition,
  labels: Labels,
  { absolute = false } = {},
): Promise<Rendered> {
  if (source.empty) return { html: '', headings: [], words: 0, text: '', breaks: [] };
  return renderMarkdown(await readBodyOf(source), placeOf(source, edition, labels, absolute));
}

/**
 * A body in two: its first paragraph, and the rest. For appeals. `idPrefix` keeps its ids from those of others on the page.
 * Throws as `bodyOf` does.
 */
export async function splitBodyOf(
  source: Bodied,
  edition: Edition,
  labels: Labels,
  idPrefix: string,
): Promise<{ first: string; rest: string }> {
  return renderSplit(await readBodyOf(source), { ...placeOf(source, edition, labels, false), idPrefix });
}

/** A body as its editor wrote it. Throws as `bodyOf` does. */
export async function readBodyOf({ file }: Bodied): Promise<string> {
  const text = decode(await readFile(file), file);
  const cut = text.value === undefined ? undefined : cutMarkdownFile(text.value, file);
  if (cut?.value === undefined) throw new ContentError([...text.problems, ...(cut?.problems ?? [])]);
  return cut.value.body;
}

function placeOf(
  { file, bodyLine, address, language }: Bodied,
  edition: Edition,
  labels: Labels,
  absolute: boolean,
): Place {
  const { addresses, publication } = edition;
  return {
    file,
    firstLine: bodyLine,
    language: language ?? publication.language,
    labels,
    link: (href) => linkFrom(file, href, edition),
    picture: (src) => picture(file, src, edition),
    ...(absolute ? { absolute: addresses.absolute(address ?? addresses.front) } : {}),
  };
}

/**
 * Where a link leads: a content file to its page, `/about/` to the address under the base path, anything else where it says.
 * Undefined where the file is not published: the words then stand without a link.
 */
function linkFrom(file: string, href: string, { addressOfFile, addresses }: Edition): string | undefined {
  if (/^\/(?!\/)/.test(href)) return addresses.base + href.slice(1);
  const [, target = '', fragment] = /^([^#:]*\.md)(?:#(.*))?$/.exec(href) ?? [];
  if (target === '') return href;
  const address = addressOfFile.get(linkedFile(file, target));
  return address === undefined || fragment === undefined ? address : `${address}#${defaultIdPrefix}${fragment}`;
}

/**
 * A picture beside a file, in the forms the page offers. Refused where it is not there, no picture, or outside the content folder:
 * those named in raw HTML are first met here.
 */
async function picture(file: string, src: string, { addresses }: Edition): Promise<PictureHtml | Refusal> {
  const folder = contentDir(process.env, process.cwd());
  const problem = await pictureProblem({ src }, path.resolve(file), file, folder);
  if (problem) return problem;
  const { sources, fallback, sizes } = await pictureOnPage({ file, src }, 'body', addresses.picture);
  return { sources, ...fallback, sizes };
}
