import type { Content } from '../schema/entry.ts';
import type { Problem } from '../schema/problem.ts';
import { isReserved } from '../schema/slug.ts';
import { isServable } from './aliases.ts';
import { claims } from './claims.ts';
import type { Claim } from './claims.ts';

/**
 * Two things at one address: sections, lists, archives, pages, stories, and old addresses; what stands where the build prints
 * a file of its own; what stands under a file as if it were a folder. Compared without regard to case, because some file
 * systems and hosts have none. In: content, and the settings' file as the editor knows it.
 */
export function addressProblems(content: Content, publicationFile: string): Problem[] {
  const taken = new Map<string, Claim>();
  const problems: Problem[] = content.articles.flatMap(unservable);
  for (const claim of claims(content, publicationFile)) {
    const key = keyOf(claim.address);
    const first = taken.get(key) ?? printedClaim(key, claim, taken);
    if (first) problems.push(collision(claim, first));
    else taken.set(key, claim);
  }
  return [...problems, ...[...taken].flatMap(([key, claim]) => fileAbove(key, claim, taken))];
}

/** `/news/index.html` is the file of `/news/`. */
function keyOf(address: string): string {
  return address.toLowerCase().replace(/(?:^|\/)index\.html$/, '');
}

function collision(claim: Claim, first: Pick<Claim, 'what' | 'file'>): Problem {
  const { file, field = [] } = claim;
  const what = `${claim.what} stands at /${claim.address}/, where ${first.what} (${first.file}) stands already`;
  return { file, field, what, write: 'another slug, file name or address for one of them' };
}

/** Folders and files that the build prints whatever the content. */
const printed =
  /^(?:_astro|_pictures|_search|icons|feed\.xml|atom\.xml|feed\.json|sitemap[^/]*\.xml|news-sitemap\.xml|robots\.txt|service-worker\.js|saving\.js|opening\.js|manifest\.webmanifest|404(?:\.html)?)(?:\/|$)|^$/;

/** What the build prints at an address by itself: its own files, its reserved pages, a list's feed and its further pages. */
function printedClaim(
  key: string,
  { kind }: Claim,
  taken: ReadonlyMap<string, Claim>,
): Pick<Claim, 'what' | 'file'> | undefined {
  const ours = { what: 'a file of the build', file: 'printed each time' };
  if (printed.test(key) || (kind === 'alias' && isReserved(key))) return ours;
  const [, above = ''] = /^(.+?)\/(?:\d+$|feed\.xml(?:\/|$))/.exec(key) ?? [];
  const listAbove = taken.get(above);
  return listAbove?.kind === 'list'
    ? { what: `the feed or a further page of ${listAbove.what}`, file: listAbove.file }
    : undefined;
}

/** An old address such as `/old.html` is a file: nothing can stand under it. */
function fileAbove(key: string, claim: Claim, taken: ReadonlyMap<string, Claim>): Problem[] {
  const parts = key.split('/');
  return parts.slice(0, -1).flatMap((part, index) => {
    const file = /\.html?$/.test(part) ? taken.get(keyOf(parts.slice(0, index + 1).join('/'))) : undefined;
    return file ? [collision(claim, file)] : [];
  });
}

function unservable({ data, file }: Content['articles'][number]): Problem[] {
  return (data.aliases ?? []).flatMap((alias, index) => {
    if (isServable(alias)) return [];
    const what = `\`${alias}\` is no address that a static server can answer`;
    const write =
      '`/2019/old-address/`: no query, no fragment, no dots at the start of a part, no part of more than 200 letters';
    return [{ file, field: ['aliases', index], what, write }];
  });
}
