import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Edition, Source } from '../edition/edition.ts';
import type { Live, PrintedEntry } from '../edition/live.ts';
import { pictureOnPage } from '../pictures/on-page.ts';
import { absent, faultOfPlace, pictureProblem } from '../schema/beside.ts';
import { linkedFile } from '../schema/body.ts';
import { digestOf } from '../schema/digest.ts';
import { cutMarkdownFile, decode } from '../schema/document.ts';
import { cacheDir, contentDir } from '../schema/folder.ts';
import { cutLive } from '../schema/live.ts';
import { partNames } from '../schema/parts.ts';
import type { PartName } from '../schema/parts.ts';
import { ContentError } from '../schema/problem.ts';
import type { FiguresFile, Labels, PictureHtml, Place, Refusal } from './place.ts';
import { defaultIdPrefix } from './place.ts';
import { renderMarkdown, renderSplit } from './render.ts';
import type { Rendered } from './render.ts';

/** A file of the edition whose body is to be printed. Language: where it differs from the publication's. */
export type Bodied = Source & { address?: string; language?: string; live?: Live | undefined };

/** A body, printed; of a live story what stands before the first entry, and the entries whose time has come, newest first. */
export interface PrintedBody extends Rendered {
  entries: PrintedEntry[];
}

/**
 * Reads a body from disk and prints it. `labels`: the few words that Markdown itself puts on a page.
 * `absolute`: for readers elsewhere (feeds), with whole addresses.
 * Throws a `ContentError` that names the file where it is not the one that was read for the edition.
 */
export async function bodyOf(
  source: Bodied,
  edition: Edition,
  labels: Labels,
  { absolute = false } = {},
): Promise<PrintedBody> {
  if (source.empty) return { html: '', headings: [], parts: [], text: () => '', breaks: [], entries: [] };
  const body = readBodyOf(source);
  const place = placeOf(source, edition, labels, absolute);
  return source.live ? printLive(body, source.live, place) : { ...(await renderMarkdown(body, place)), entries: [] };
}

/** Each entry by itself: a note in one has its number and its place there. */
async function printLive(body: string, { entries }: Live, place: Place): Promise<PrintedBody> {
  const written = cutLive(body);
  const summary = await renderMarkdown(written.summary, place);
  const printed: PrintedEntry[] = [];
  const parts = new Set<PartName>([...summary.parts, 'live']);
  for (const entry of entries) {
    const own = written.entries.find(({ anchor }) => anchor === entry.anchor);
    if (!own) continue;
    const { anchor, line } = own;
    const firstLine = place.firstLine + line - 1;
    const rendered = await renderMarkdown(own.body, { ...place, firstLine, idPrefix: `${anchor}-` });
    printed.push({ ...entry, html: rendered.html, text: rendered.text });
    for (const part of rendered.parts) parts.add(part);
  }
  return { ...summary, parts: partNames.filter((part) => parts.has(part)), entries: printed };
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
  return renderSplit(readBodyOf(source), { ...placeOf(source, edition, labels, false), idPrefix });
}

/** A body as its editor wrote it. Throws as `bodyOf` does. */
export function readBodyOf({ file, digest }: Bodied): string {
  const bytes = readStanding(file);
  // Else its new text would stand under its old headline, on a page that counts as printed from the old one.
  if (bytes === undefined || digestOf(bytes) !== digest) {
    const what = `this file was ${bytes ? 'changed' : 'taken away'} while the site was being printed`;
    throw new ContentError([{ file, what, write: 'to its end what you have begun, then build again' }]);
  }
  const text = decode(bytes, file);
  const cut = text.value === undefined ? undefined : cutMarkdownFile(text.value, file);
  if (cut?.value === undefined) throw new ContentError([...text.problems, ...(cut?.problems ?? [])]);
  return cut.value.body;
}

/** The bytes of a file; undefined where it stands there no more. */
function readStanding(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
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
    figures: (src) => figures(file, src),
    drawings: path.join(cacheDir(process.cwd()), 'charts'),
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
  const problem = pictureProblem({ src }, path.resolve(file), file, folder);
  if (problem) return problem;
  const { sources, fallback, sizes } = await pictureOnPage({ file, src }, 'body', addresses.picture);
  return { sources, ...fallback, sizes };
}

/** Bytes of a file of figures: more is not a chart’s. */
const mostFigures = 256 * 1024;

/** A CSV file beside a file. Refused where it is not there, too large, or outside the content folder. */
async function figures(file: string, src: string): Promise<FiguresFile | Refusal> {
  const folder = contentDir(process.env, process.cwd());
  const target = path.resolve(path.dirname(file), src);
  const refusal = (what: string, more = ''): Refusal => ({
    what: `the file \`${src}\` ${what}`,
    write: `the name of a CSV file beside this one${more}`,
  });
  if (!/\.csv$/i.test(src)) return refusal('is no CSV file');
  const fault = faultOfPlace(target, folder);
  if (fault !== undefined) return refusal(fault, fault === absent ? ', or put the file there' : '');
  const facts = await stat(target);
  if (!facts.isFile() || facts.size > mostFigures) return refusal('holds more than figures', ', of at most 256 kB');
  const shown = path.join(path.dirname(file), src);
  const { value, problems } = decode(await readFile(target), shown);
  if (value === undefined) throw new ContentError(problems);
  return { text: value, file: shown };
}
