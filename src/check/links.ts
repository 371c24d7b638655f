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
  pages: Iterable<readonly [file: string, links: string]>,
  { files, read }: Standing,
): Map<string, Fault[]> {
  const places = new Map<string, Set<string>>();
  const placesIn = (file: string): Set<string> => {
    const found = places.get(file) ?? new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
    places.set(file, found);
    return found;
  };
  const verdicts = new Map<string, Fault | undefined>();
  const judge = (link: string): Fault | undefined => {
    const file = fileOf(link);
    if (!files.has(file))
      return dead(link, 'which is not there', 'the address of something that is there, or take the link out');
    const fragment = link.split('#')[1] ?? '';
    if (fragment === '' || !file.endsWith('.html') || isPlace(fragment, placesIn(file))) return undefined;
    return dead(
      link,
      `a page that has no place \`${decoded(fragment).replace(/^text-/, '')}\``,
      'one of the page’s own headings after the `#`, or nothing',
    );
  };
  const faults = new Map<string, Fault[]>();
  for (const [file, links] of pages) {
    for (const link of links.split(' ')) {
      if (!verdicts.has(link)) verdicts.set(link, judge(link));
      const fault = verdicts.get(link);
      if (fault) faults.set(file, [...(faults.get(file) ?? []), fault]);
    }
  }
  return faults;
}

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
