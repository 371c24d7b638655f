import { withKept } from './keep.ts';
import { sorted } from './manifest.ts';
import type { Kept, Listed } from './manifest.ts';

/** A step of bringing a far place up to date. */
export interface Step {
  name: 'assets' | 'new pages' | 'changed pages' | 'deletions';
  /** Names of files that are sent or, in the last step, deleted. */
  files: string[];
}

/** What is to be done, in this order. */
export interface Delivery {
  steps: Step[];
  /** What the place holds before the first step, what has left the site marked. */
  held: Kept[];
}

/**
 * In place of a digest: a file of which it is not known whether the place has it yet, or has still the old one, for a publish was
 * stopped before its end.
 */
const unsure = { 'new pages': 'new', 'changed pages': 'changed', assets: 'asset' } as const;

/** How many folders deep a page lies that only leads to pages which other pages lead to as well: a story, a topic. */
const leaf = 2;

/**
 * What brings a far place up to a site so that no page ever names a file that is not there yet: first the files named by their
 * content, then pages at new addresses, then those that may lead there, and deletions last. Files named by their content are deleted
 * 30 days after they left the site. In: what the place holds (undefined: nobody knows, so deep pages go before those above them, and
 * nothing is deleted), the site, the moment (milliseconds since 1970).
 */
export function deliveryOf(held: readonly Kept[] | undefined, site: readonly Listed[], now: number): Delivery {
  const there = new Map(held?.map((each) => [each.file, each]));
  const lefts = new Map(withKept(held ?? [], site, now).map(({ file, left }) => [file, left]));
  const fresh = site.filter(({ file, digest }) => there.get(file)?.digest !== digest);
  const pages = fresh.filter(({ cache }) => cache === 'short');
  const isNew = ({ file }: Listed): boolean =>
    held ? !there.has(file) || there.get(file)?.digest === unsure['new pages'] : file.split('/').length > leaf;
  const steps: [Step['name'], readonly Listed[]][] = [
    ['assets', fresh.filter(({ cache }) => cache === 'for ever')],
    ['new pages', pages.filter(isNew)],
    ['changed pages', pages.filter((each) => !isNew(each))],
    ['deletions', (held ?? []).filter(({ file }) => !lefts.has(file))],
  ];
  return {
    steps: steps
      .filter(([, files]) => files.length > 0)
      .map(([name, files]) => ({ name, files: files.map(({ file }) => file) })),
    held: (held ?? []).map((each) => marked(each, lefts.get(each.file))),
  };
}

function marked({ file, digest, size, cache }: Kept, left: string | undefined): Kept {
  return { file, digest, size, cache, ...(left !== undefined && { left }) };
}

/** What is to be remembered of a place before a step begins: of what is sent nobody knows then. */
export function during(held: readonly Kept[], { name, files }: Step, site: readonly Listed[]): Kept[] {
  return name === 'deletions' ? [...held] : put(held, files, site, () => unsure[name]);
}

/**
 * What is to be remembered after it. Pages are counted as there only when all steps are done: till then each publish gives their
 * addresses to purge anew.
 */
export function after(held: readonly Kept[], { name, files }: Step, site: readonly Listed[]): Kept[] {
  return name === 'assets' ? put(held, files, site, ({ digest }) => digest) : [...held];
}

/** What it holds when all is done. */
export function atEnd(held: readonly Kept[], steps: readonly Step[], site: readonly Listed[]): Kept[] {
  const gone = new Set(steps.find(({ name }) => name === 'deletions')?.files);
  const sent = steps.filter(({ name }) => name !== 'deletions').flatMap(({ files }) => files);
  return put(
    held.filter(({ file }) => !gone.has(file)),
    sent,
    site,
    ({ digest }) => digest,
  );
}

function put(
  held: readonly Kept[],
  names: readonly string[],
  site: readonly Listed[],
  digest: (of: Listed) => string,
): Kept[] {
  const sent = new Set(names);
  const files = new Map(held.map((each) => [each.file, each]));
  for (const each of site) if (sent.has(each.file)) files.set(each.file, { ...each, digest: digest(each) });
  return sorted(files.values());
}
