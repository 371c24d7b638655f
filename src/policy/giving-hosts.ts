import { appealsOf } from '../edition/appeals.ts';
import type { Content } from '../schema/entry.ts';
import { givingAddresses } from '../schema/giving.ts';

/**
 * Where a form of the site may lead: scheme and host of whoever takes gifts, by the settings and the appeals, begun or not, so that
 * a policy does not change with the day. Sorted, each once.
 */
export function givingHosts(content: Pick<Content, 'appeals' | 'publication'>): string[] {
  const { giving, support } = content.publication;
  const own = giving && givingAddresses(giving);
  const appeals = appealsOf(content);
  const addresses = [
    support,
    own?.page,
    ...Object.values(own?.amount ?? {}),
    ...appeals.flatMap(({ page, giving: theirs }) => [page, ...Object.values(theirs?.amount ?? {})]),
  ];
  // A template has no placeholder in its host: see `templateFault`.
  return [...new Set(addresses.flatMap((each) => (each === undefined ? [] : new URL(each).origin)))].sort();
}
