import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { stringify } from 'yaml';

import { dayOf, rfc3339 } from '../edition/dates.ts';
import { contentDir } from '../schema/folder.ts';
import { nearest, oneOf } from '../schema/nearest.ts';
import { ContentError } from '../schema/problem.ts';
import type { Publication } from '../schema/publication.ts';
import { readPublication } from '../schema/settings.ts';
import { isSlug, slugOf } from '../schema/slug.ts';
import { command } from './command.ts';
import { writeNew } from './import/write.ts';
import { Refusal } from './refusal.ts';

/** What a new story is to be. */
export interface NewStory {
  headline: string;
  /** An id of publication.yaml; left out, the first. */
  section?: string;
  /** An id under authors/. */
  author?: string;
}

/**
 * Writes the file of a new story: a draft, published now by its front matter, with places for standfirst and text.
 * In: the story, the content folder (absolute), and the time in milliseconds since 1970 UTC. Out: the file's absolute path.
 * Throws a ContentError where the settings are wrong, and a Refusal where the headline makes no address, section or author are
 * not there, or a file of that name is.
 */
export function newStory(story: NewStory, folder: string, now: number): string {
  const { value: publication, problems } = readPublication(folder, path.dirname(folder));
  if (publication === undefined) throw new ContentError(problems);
  const headline = story.headline.replace(/\s+/g, ' ').trim();
  const slug = slugFrom(headline);
  const file = path.join(folder, 'articles', dayOf(now, publication.timeZone).slice(0, 4), `${slug}.md`);
  if (existsSync(file))
    throw new Refusal(`${path.relative(folder, file)} is there already: write another headline, or open that file`);
  writeNew(file, textOf({ ...story, headline }, publication, authorOf(story.author, folder), now));
  return file;
}

/** The name of the file: at most 80 letters of the headline, cut between words. */
function slugFrom(headline: string): string {
  let slug = slugOf(headline);
  while ((slug.length > 80 || !isSlug(slug)) && slug.includes('-')) slug = slug.slice(0, slug.lastIndexOf('-'));
  if (!isSlug(slug))
    throw new Refusal(`no address can be made of \`${headline}\`: write a headline with letters or digits in it`);
  return slug;
}

function authorOf(id: string | undefined, folder: string): string | undefined {
  if (id === undefined) return undefined;
  if (id.split('/').every(isSlug) && existsSync(path.join(folder, 'authors', `${id}.md`))) return id;
  const ids = existsSync(path.join(folder, 'authors')) ? readdirSync(path.join(folder, 'authors')) : [];
  const near = nearest(
    id,
    ids.map((name) => path.parse(name).name),
  );
  throw new Refusal(
    `no author \`${id}\`: write ${near === undefined ? 'an id that has a file under authors/' : `\`${near}\``}`,
  );
}

function sectionOf(id: string | undefined, { sections }: Publication): string {
  const ids = sections.map((section) => section.id);
  const found = id === undefined ? ids[0] : ids.find((each) => each === id);
  if (found !== undefined) return found;
  const near = nearest(id ?? '', ids);
  throw new Refusal(`no section \`${id ?? ''}\`: write ${near === undefined ? oneOf(ids) : `\`${near}\``}`);
}

function textOf(story: NewStory, publication: Publication, author: string | undefined, now: number): string {
  const front = {
    headline: story.headline,
    published: rfc3339(now, publication.timeZone),
    section: sectionOf(story.section, publication),
    ...(author !== undefined && { authors: [author] }),
  };
  return [
    '---',
    stringify(front, { lineWidth: 0 }).trimEnd(),
    '# One or two sentences under the headline:',
    '# standfirst: …',
    '# A draft is not published. Take the next line out when the story is ready, and set the time above.',
    'draft: true',
    '---',
    '',
    'The story goes here.',
    '',
  ].join('\n');
}

/** What was asked for: `"Headline" [--section id] [--author id]`. Throws a Refusal where there is no headline. */
export function newOptions(args: string[]): NewStory {
  const options = { section: { type: 'string' }, author: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const headline = positionals.join(' ').trim();
  if (headline === '') throw new Refusal('write: npm run new -- "Headline" [--section id] [--author id]');
  return { headline, ...values };
}

if (import.meta.main) {
  await command(() => {
    const file = newStory(newOptions(process.argv.slice(2)), contentDir(process.env, process.cwd()), Date.now());
    console.log(path.relative(process.cwd(), file));
    return Promise.resolve();
  });
}
