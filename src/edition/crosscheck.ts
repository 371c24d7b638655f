import path from 'node:path';

import type { Article } from '../schema/article.ts';
import type { Content, Entry } from '../schema/entry.ts';
import { linkedFile } from '../schema/body.ts';
import { nearest } from '../schema/nearest.ts';
import type { FieldPath, Problem } from '../schema/problem.ts';
import { isReserved, isSlug, slugOf } from '../schema/slug.ts';
import { appealProblems } from './appeal-check.ts';
import { instantOf } from './dates.ts';
import { liveProblems } from './live.ts';
import { idProblems, unknown } from './naming.ts';
import { addressProblems } from './collisions.ts';
import { storySlug } from './story.ts';
import { translationProblems } from './translation-check.ts';

/**
 * Do the files agree with each other? Sections, authors, pages and stories that are named but not there, dates out of order,
 * slugs that cannot be addresses, two things at one address, appeals that lead nowhere, links to files that are not there.
 * In: content well-formed file by file, and the settings' files as the editor knows them. Out: problems that name fields.
 */
export function crossCheck(content: Content, settings: { publication: string; front: string }): Problem[] {
  const files = new Set(
    [...content.articles, ...content.authors, ...content.pages].map(({ file }) => file.normalize('NFC')),
  );
  const known: Known = {
    sections: content.publication.sections.map(({ id }) => id),
    people: new Set(content.authors.map(({ id }) => id)),
    timeZone: content.publication.timeZone,
  };
  return [
    ...content.articles.flatMap((entry) => articleProblems(entry, known)),
    ...translationProblems(content),
    ...content.pages.flatMap(pageProblems),
    ...content.authors.flatMap(authorProblems),
    ...appealProblems(content),
    ...[...content.articles, ...content.authors, ...content.pages, ...content.appeals].flatMap((entry) =>
      linkProblems(entry, files),
    ),
    ...policyProblems(content, settings.publication),
    ...frontProblems(content, settings.front),
    ...addressProblems(content, settings.publication),
  ];
}

/** What a story is held against: gathered once for all of them, since an archive has thousands. */
interface Known {
  sections: string[];
  people: ReadonlySet<string>;
  timeZone: string;
}

function articleProblems(entry: Entry<Article>, { sections, people, timeZone }: Known): Problem[] {
  const { data, file } = entry;
  const problems: Problem[] = [];
  if (!sections.includes(data.section)) problems.push(unknown(file, ['section'], 'section', data.section, sections));
  for (const [index, author] of (data.authors ?? []).entries()) {
    if (!people.has(author)) problems.push(unknown(file, ['authors', index], 'author', author, [...people]));
  }
  const at = (text: string): number => instantOf(text, timeZone);
  if (data.updated !== undefined && at(data.updated) < at(data.published)) {
    const what = `\`updated\` (${data.updated}) is before \`published\` (${data.published})`;
    problems.push({ file, field: ['updated'], what, write: 'the later of the two, or take the line out' });
  }
  problems.push(...liveProblems(entry, timeZone));
  for (const [index, topic] of (data.topics ?? []).entries()) {
    if (isSlug(slugOf(topic))) continue;
    const what = `the topic \`${topic}\` makes no address`;
    problems.push({
      file,
      field: ['topics', index],
      what,
      write: 'a name with letters or digits in it, and not a long one',
    });
  }
  const slug = storySlug(entry);
  if (data.slug === undefined && !isSlug(slug)) {
    const what = `the file’s name makes \`${slug}\`, which cannot stand in an address`;
    const better = slugOf(slug);
    problems.push({
      file,
      line: 1,
      what,
      write: better ? `\`slug: ${better}\`, or rename the file` : '`slug: ` and a few words with hyphens between',
    });
  }
  return problems;
}

/** A page stands at the root: each part of its id must be able to stand in an address, and the first must be free. */
function pageProblems({ id, file }: Content['pages'][number]): Problem[] {
  return idProblems(id, file, (first) => isReserved(first));
}

function authorProblems({ id, file }: Content['authors'][number]): Problem[] {
  return idProblems(id, file, () => false);
}

function linkProblems({ file, body }: Entry<unknown>, files: ReadonlySet<string>): Problem[] {
  return body.links
    .filter(({ target }) => !files.has(linkedFile(file, target)))
    .map(({ target, line }) => {
      const near = nearest(
        path.basename(target),
        [...files].map((each) => path.basename(each)),
      );
      const write = near ? `the path of \`${near}\` from here` : 'the path of a story, an author or a page from here';
      return { file, line, what: `a link to \`${target}\`, which is not there`, write };
    });
}

function policyProblems({ publication, pages }: Content, file: string): Problem[] {
  const ids = pages.map(({ id }) => id);
  return Object.entries(publication.policies ?? {}).flatMap(([policy, id]) =>
    id === undefined || ids.includes(id) ? [] : [unknown(file, ['policies', policy], 'page', id, ids)],
  );
}

function frontProblems({ front, articles }: Content, file: string): Problem[] {
  const ids = articles.map(({ id }) => id);
  const pinned: [FieldPath, string][] = (front.second ?? []).map((id, index) => [['second', index], id]);
  if (front.lead !== undefined) pinned.unshift([['lead'], front.lead]);
  return pinned.filter(([, id]) => !ids.includes(id)).map(([field, id]) => unknown(file, field, 'story', id, ids));
}
