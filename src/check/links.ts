import { decoded } from '../schema/decoded.ts';
import type { Fault } from './facts.ts';
import { fileOf } from './place.ts';

/** What whole-site links are held against. */
export interface Standing {
  /** Every file of the site. */
  files: ReadonlySet<string>;
  /** The text of one of them. */
  read: (file: string) => string;
}

/**
 * The links of pages that lead nowhere: to no file of the site, or to no place in its page. In: each page with where it leads, as
 * `Facts` have it. A page that others link into is read for its places, once.
 */
export function deadLinks(
  pages: readonly (readonly [file: string, links: string])[],
  standing: Standing,
): Map<string, Fault[]> {
  const links = new Set<string>();
  for (const [, led] of pages) for (const link of led.split(' ')) links.add(link);
  // Target by target, so that no more than one page is held at a time.
  const found = new Map([...Map.groupBy(links, fileOf)].flatMap(([target, some]) => faultsOf(target, some, standing)));
  const faultsIn = (led: string): Fault[] => led.split(' ').flatMap((link) => found.get(link) ?? []);
  if (found.size === 0) return new Map();
  return new Map(pages.map(([file, led]) => [file, faultsIn(led)] as const).filter(([, faults]) => faults.length > 0));
}

/** What is wrong with links that all lead to one file, each with its fault. */
function faultsOf(target: string, links: readonly string[], { files, read }: Standing): [link: string, Fault][] {
  if (!files.has(target)) {
    const write = 'the address of something that is there, or take the link out';
    return links.map((link) => [link, dead(link, 'which is not there', write)]);
  }
  const inside = links.filter((link) => fragmentOf(link) !== '' && target.endsWith('.html'));
  const ids = new Set(
    inside.length === 0 ? [] : [...read(target).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id),
  );
  return inside
    .filter((link) => !isPlace(fragmentOf(link), ids))
    .map((link) => {
      const shown = decoded(fragmentOf(link)).replace(/^text-/, '');
      const write = 'one of the page’s own headings after the `#`, or nothing';
      return [link, dead(link, `a page that has no place \`${shown}\``, write)];
    });
}

const fragmentOf = (link: string): string => link.split('#')[1] ?? '';

/** Whether what follows `#` names one of a page's ids: as it is written, or with its percent-escapes undone (HTML Standard, 7.4.6.4). */
export const isPlace = (fragment: string, ids: ReadonlySet<string>): boolean =>
  ids.has(fragment) || ids.has(decoded(fragment));

function dead(link: string, why: string, write: string): Fault {
  const address = `/${decoded(link)}`.replace('#text-', '#');
  const place = address.split('#')[1] ?? '';
  const at = [
    address,
    `/${link}`,
    `/${decoded(link)}`,
    address.replace(/\/(?=#|$)/, ''),
    ...(place === '' ? [] : [`#${place}`]),
  ];
  return { rule: 'links', what: `a link to \`${address}\`, ${why}`, write, at };
}
