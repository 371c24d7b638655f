import { frequencies, givingAddresses } from '../schema/giving.ts';
import type { Frequency, GivingAddresses } from '../schema/giving.ts';
import { providerOf, providers } from '../schema/providers.ts';
import type { ProviderName } from '../schema/providers.ts';
import { fill, formOf } from '../schema/template.ts';

const every: Record<Frequency, string> = { once: 'once', monthly: 'every month', yearly: 'every year' };

/** What the links of the documentation are filled with. */
const onThePage = { currency: 'GBP', campaign: 'winter-2026', variant: 'b' };

const marked = /(<!-- recipes -->\n).*?(<!-- \/recipes -->)/s;

/** Puts the recipe of every provider into a page of documentation, between `<!-- recipes -->` and `<!-- /recipes -->`. */
export function withRecipes(markdown: string): string {
  const names = Object.keys(providers) as ProviderName[];
  const recipes = names.map(recipeOf).join('\n\n');
  return markdown.replace(marked, (_, open: string, close: string) => `${open}\n${recipes}\n\n${close}`);
}

/** One provider: what to write, the links that come out, what to know, and what it was checked against. */
function recipeOf(provider: ProviderName): string {
  const { name, account, notes, sources, checked } = providerOf(provider);
  const addresses = givingAddresses({ provider, account: account.example });
  const links = frequencies.flatMap((each) => {
    const template = addresses.amount[each];
    return template === undefined ? [] : [`- 10 ${every[each]}: \`${fill(template, { ...onThePage, amount: '10' })}\``];
  });
  return [
    `### ${name}`,
    ['```yaml', 'giving:', `  provider: ${provider}`, `  account: ${yamlWord(account.example)}`, '```'].join('\n'),
    `\`account\` is ${account.means}. The links:`,
    [`- no amount: \`${fill(addresses.page ?? '', onThePage)}\``, ...links].join('\n'),
    freeAmount(addresses),
    notes.map((note) => `- ${note}`).join('\n'),
    `Checked on ${checked} against ${sources.map((source) => `<${source}>`).join(', ')}.`,
  ].join('\n\n');
}

/** Where a reader names an amount of their own: as it is worked out for the page, so that the words cannot say otherwise. */
function freeAmount({ amount }: GivingAddresses): string {
  const asked = frequencies.filter((each) => {
    const template = amount[each];
    return template !== undefined && formOf(template, onThePage) !== undefined;
  });
  return asked.length === 0
    ? 'A free amount is left to the provider’s page.'
    : `A free amount is a field on our page: ${asked.map((each) => every[each]).join(', ')}.`;
}

/** Digits alone would be read as a number. */
function yamlWord(word: string): string {
  return /^\d+$/.test(word) ? `'${word}'` : word;
}
