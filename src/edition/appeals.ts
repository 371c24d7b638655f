import type { Amounts } from '../schema/ask.ts';
import type { Appeal } from '../schema/appeal.ts';
import type { Content, Entry } from '../schema/entry.ts';
import { givingAddresses } from '../schema/giving.ts';
import type { GivingAddresses } from '../schema/giving.ts';
import type { Publication } from '../schema/publication.ts';
import { slugOf } from '../schema/slug.ts';
import { instantOf, momentOf } from './dates.ts';
import type { Moment, Source } from './edition.ts';
import { byId } from './indexes.ts';
import { sourceOf } from './source.ts';

/** An appeal as the newsroom wrote it, its dates read and its addresses found. */
export interface StandingAppeal extends Source {
  id: string;
  heading: string;
  /** Undefined: the interface's own words. */
  button: string | undefined;
  placement: Appeal['placement'];
  /** Within a story: after which paragraph. */
  after: number;
  /** Milliseconds since 1970 UTC; undefined: it has always stood, it never ends. */
  from: number | undefined;
  until: number | undefined;
  priority: number;
  /** Topics as slugs. */
  include: Appeal['include'];
  exclude: Appeal['exclude'];
  /** Template of the page where gifts go when no amount is named; undefined: nowhere. */
  page: string | undefined;
  /** Templates an amount leads to. */
  giving: GivingAddresses | undefined;
  campaign: string;
  currency: string | undefined;
  amounts: Amounts | undefined;
  goal: { target: number; raised: number; asOf: Moment } | undefined;
  quietDays: number;
  readingCount: number | undefined;
  remind: Moment | undefined;
  /** What half of the browsers show in place of heading, button and copy. */
  second: (Source & Pick<StandingAppeal, 'id' | 'heading' | 'button'>) | undefined;
}

/** All appeals, begun or not, by id; second wordings with the appeals they belong to. */
export function appealsOf({ appeals, publication }: Pick<Content, 'appeals' | 'publication'>): StandingAppeal[] {
  const seconds = new Map(appeals.map((entry) => [entry.data.wordingOf, entry]));
  return appeals
    .filter(({ data }) => data.wordingOf === undefined)
    .sort(byId)
    .map((entry) => appealOf(entry, seconds.get(entry.id), publication));
}

function appealOf(entry: Entry<Appeal>, second: Entry<Appeal> | undefined, publication: Publication): StandingAppeal {
  const { id, data } = entry;
  const { timeZone } = publication;
  const own = data.giving && givingAddresses(data.giving);
  // A page of its own is another provider's: what the publication's is told says nothing of it.
  const shared = data.to === undefined ? publication.giving : undefined;
  const giving = own ?? (shared && givingAddresses(shared));
  return {
    ...sourceOf(entry),
    id,
    heading: data.heading,
    button: data.button,
    placement: data.placement,
    after: data.after ?? 3,
    from: data.from === undefined ? undefined : instantOf(data.from, timeZone),
    until: data.until === undefined ? undefined : instantOf(data.until, timeZone),
    priority: data.priority,
    include: withSlugs(data.include),
    exclude: withSlugs(data.exclude),
    page: data.to ?? own?.page ?? publication.support ?? giving?.page,
    giving,
    campaign: data.campaign ?? id.replaceAll('/', '-'),
    currency: data.currency,
    amounts: data.amounts,
    goal: data.goal && { ...data.goal, asOf: momentOf(data.goal.asOf, timeZone) },
    quietDays: data.quietDays,
    readingCount: data.readingCount,
    remind: data.remind === undefined ? undefined : momentOf(data.remind, timeZone),
    second: second && { ...sourceOf(second), id: second.id, heading: second.data.heading, button: second.data.button },
  };
}

function withSlugs(grounds: Appeal['include']): Appeal['include'] {
  return grounds?.topics ? { ...grounds, topics: grounds.topics.map(slugOf) } : grounds;
}
