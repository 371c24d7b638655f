import type { Amounts } from '../schema/ask.ts';
import { choiceOf } from '../schema/ask.ts';
import type { Appeal } from '../schema/appeal.ts';
import type { Content, Entry } from '../schema/entry.ts';
import { askable, frequencies } from '../schema/giving.ts';
import type { Frequency, GivingAddresses } from '../schema/giving.ts';
import type { Problem } from '../schema/problem.ts';
import { providerOf } from '../schema/providers.ts';
import type { ProviderName } from '../schema/providers.ts';
import { isSlug, slugOf } from '../schema/slug.ts';
import { appealsOf } from './appeals.ts';
import type { StandingAppeal } from './appeals.ts';
import { instantOf } from './dates.ts';
import { byId } from './indexes.ts';
import { idProblems, unknown } from './naming.ts';

/** Do the appeals agree with the rest, and with themselves? Where gifts go, what they are asked by, when and where they stand. */
export function appealProblems(content: Content): Problem[] {
  const standing = new Map(appealsOf(content).map((appeal) => [appeal.id, appeal]));
  const known = namesIn(content);
  return content.appeals.flatMap((entry) => {
    const appeal = standing.get(entry.id);
    return [
      ...idProblems(entry.id, entry.file, () => false),
      ...(appeal
        ? [...leadsNowhere(appeal), ...amountProblems(appeal, entry.data, content.publication)]
        : wordingProblems(entry, content)),
      ...campaignProblems(entry),
      ...dateProblems(entry, content.publication.timeZone),
      ...groundProblems(entry, known),
    ];
  });
}

function leadsNowhere({ page, file }: StandingAppeal): Problem[] {
  if (page !== undefined) return [];
  const write = '`to: https://give.example/paper` here, or `support:` in publication.yaml';
  return [{ file, line: 1, what: 'the appeal’s button leads nowhere', write }];
}

/** Each amount must have an address that says how much, and how often. */
function amountProblems(
  { file, giving, amounts }: StandingAppeal,
  data: Appeal,
  publication: Content['publication'],
): Problem[] {
  if (!amounts) return [];
  if (
    data.to !== undefined &&
    publication.giving &&
    !data.giving &&
    frequencies.some((each) => needsGiving(amounts, each))
  ) {
    const what = 'the amounts lead where `giving` of publication.yaml says, but `to` leads elsewhere';
    return [{ file, field: ['amounts'], what, write: '`giving:` here too, or take `to` out' }];
  }
  const { provider } = data.giving ?? publication.giving ?? {};
  return frequencies
    .filter((each) => needsGiving(amounts, each))
    .filter((each) => giving?.amount[each] === undefined)
    .map((each) => {
      if (provider !== undefined) return { file, field: ['amounts', each], ...untellable(provider, each, giving) };
      const what = `nothing says how the provider is told of a gift \`${each}\``;
      const other = giving ? askable(giving) : '';
      const write = giving
        ? `an address with \`{frequency}\` or \`${each}:\` under \`giving\`${other ? `, or ask for ${other}` : ''}`
        : '`giving: {provider: …, account: …}` here or in publication.yaml (docs/giving.md)';
      return { file, field: ['amounts', each], what, write };
    });
}

/** A provider's recipe cannot be added to, but an amount may have an address of its own. */
function untellable(
  provider: ProviderName,
  frequency: Frequency,
  giving: GivingAddresses | undefined,
): Pick<Problem, 'what' | 'write'> {
  const other = giving ? askable(giving) : '';
  return {
    what: `${providerOf(provider).name} cannot be told of a gift \`${frequency}\``,
    write: `${other ? `${other} instead, or ` : ''}an address beside each amount: \`{amount: 20, to: https://…}\``,
  };
}

/** Is there an amount without an address of its own? */
function needsGiving(amounts: Amounts, frequency: Frequency): boolean {
  return (amounts[frequency] ?? []).some((choice) => choiceOf(choice).to === undefined);
}

/** A second wording belongs to a first, and no first has two. */
function wordingProblems({ id, file, data }: Entry<Appeal>, { appeals }: Content): Problem[] {
  const firsts = appeals.filter((each) => each.data.wordingOf === undefined);
  const of = data.wordingOf ?? '';
  if (!firsts.some((each) => each.id === of)) {
    return [
      unknown(
        file,
        ['wordingOf'],
        'appeal',
        of,
        firsts.map((each) => each.id),
      ),
    ];
  }
  const [first] = appeals.filter((each) => each.data.wordingOf === of).sort(byId);
  if (!first || first.id === id) return [];
  const what = `\`${of}\` has a second wording already (${first.file})`;
  return [{ file, field: ['wordingOf'], what, write: 'another appeal’s id, or keep one of the two files' }];
}

/** What providers take for a campaign is plain letters and digits; a file's name may be in any script. */
function campaignProblems({ id, file, data }: Entry<Appeal>): Problem[] {
  const isTold = data.campaign === undefined && data.wordingOf === undefined && id.split('/').every(isSlug);
  if (!isTold || /^[\w/-]+$/.test(id)) return [];
  const what = `providers cannot be told of a campaign \`${id}\`, the file’s name`;
  return [{ file, line: 1, what, write: '`campaign: winter-2026` (letters, digits, `-` and `_`), or rename the file' }];
}

function dateProblems({ file, data }: Entry<Appeal>, timeZone: string): Problem[] {
  const { from, until, remind } = data;
  if (from === undefined) return [];
  const isAfter = (later: string): boolean => instantOf(from, timeZone) < instantOf(later, timeZone);
  return Object.entries({ until, remind }).flatMap(([field, later]) => {
    if (later === undefined || isAfter(later)) return [];
    const what = `\`${field}\` (${later}) is not after \`from\` (${from})`;
    return [{ file, field: [field], what, write: 'the later of the two, or take the line out' }];
  });
}

interface Names {
  sections: string[];
  authors: string[];
  topics: string[];
}

function namesIn({ publication, authors, articles }: Content): Names {
  return {
    sections: publication.sections.map(({ id }) => id),
    authors: authors.map(({ id }) => id),
    topics: [...new Set(articles.flatMap(({ data }) => data.topics ?? []))],
  };
}

/** A name that nothing has would let an appeal stand nowhere, or where it must not. */
function groundProblems({ file, data }: Entry<Appeal>, known: Names): Problem[] {
  const slugs = new Set(known.topics.map(slugOf));
  const isKnown = {
    sections: (word: string) => known.sections.includes(word),
    authors: (word: string) => known.authors.includes(word),
    topics: (word: string) => slugs.has(slugOf(word)),
  };
  const one = { sections: 'section', authors: 'author', topics: 'topic' };
  return (['include', 'exclude'] as const).flatMap((side) =>
    (['sections', 'topics', 'authors'] as const).flatMap((list) =>
      (data[side]?.[list] ?? []).flatMap((word, index) =>
        isKnown[list](word) ? [] : [unknown(file, [side, list, index], one[list], word, known[list])],
      ),
    ),
  );
}
