import { writeFileSync } from 'node:fs';

import { getCollection } from 'astro:content';

import { contentDir } from '../schema/folder.ts';
import type { Content } from '../schema/entry.ts';
import { ContentError } from '../schema/problem.ts';
import { readFront, readPublication } from '../schema/settings.ts';
import { clockOf } from './clock.ts';
import { dueAfter, dueFile } from './due.ts';
import type { Edition } from './edition.ts';
import { makeEdition } from './make.ts';
import { isEditorsView } from './view.ts';

let printed: Promise<Edition> | undefined;

/**
 * The edition that is being printed: made once a build. In `dev` it is made anew at each call, with drafts and embargoed
 * stories in it. The only place that asks Astro for content.
 */
export async function currentEdition(): Promise<Edition> {
  if (isEditorsView(process.env)) return make(true);
  printed ??= make(false);
  return printed;
}

async function make(drafts: boolean): Promise<Edition> {
  const dir = contentDir(process.env, process.cwd());
  const publication = readPublication(dir, process.cwd(), process.env['SITE_URL']);
  if (!publication.value) throw new ContentError(publication.problems);
  const [articles, authors, appeals, pages] = await Promise.all([
    getCollection('articles'),
    getCollection('authors'),
    getCollection('appeals'),
    getCollection('pages'),
  ]);
  const content: Content = {
    publication: publication.value,
    front: readFront(dir, process.cwd()).value ?? {},
    articles: articles.map(({ data }) => data.entry),
    authors: authors.map(({ data }) => data.entry),
    appeals: appeals.map(({ data }) => data.entry),
    pages: pages.map(({ data }) => data.entry),
  };
  const clock = clockOf(process.env, Date.now());
  leaveNextDue(clock, content);
  return makeEdition(content, { clock, drafts });
}

/** The framework hands nothing back to the command that runs it, which tells the editor when to build again. */
function leaveNextDue(clock: number, content: Content): void {
  const file = process.env[dueFile];
  if (file === undefined) return;
  const [next] = dueAfter(clock, content);
  if (next) writeFileSync(file, JSON.stringify(next));
}
