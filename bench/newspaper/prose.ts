import { aroundMedian } from './random.ts';
import type { Random } from './random.ts';
import { doings, nouns, people, places, qualities, reasons, times } from './words.ts';

/** A part of a story's body, before it is written as Markdown. Strings may hold inline Markdown: links, emphasis. */
export type Block =
  | { type: 'paragraph' | 'heading' | 'quote'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; rows: string[][] };

/** Words in the middlemost story, and how far the others lie from it (standard deviation of the logarithm). */
export const medianWords = 640;
const spread = 0.45;
const [fewest, most] = [120, 4000];

/** A body of some hundred words: paragraphs with links and emphasis, headings, quotations, lists and tables. In: where its links may go. */
export function body(numbers: Random, links: readonly [string, ...string[]]): Block[] {
  const wanted = Math.min(most, Math.max(fewest, aroundMedian(numbers, medianWords, spread)));
  const blocks: Block[] = [];
  let words = 0;
  while (words < wanted) {
    const block = blockAt(numbers, blocks.length, links);
    blocks.push(block);
    words += wordCount(block);
  }
  return blocks;
}

function blockAt(numbers: Random, at: number, links: readonly [string, ...string[]]): Block {
  if (at > 0 && at % 6 === 0) return { type: 'heading', text: heading(numbers) };
  if (at > 2 && numbers.chance(0.06)) return { type: 'quote', text: quote(numbers) };
  if (at > 2 && numbers.chance(0.06)) return { type: 'list', items: several(numbers, 3, 6, sentence) };
  if (at > 2 && numbers.chance(0.03)) return { type: 'table', rows: table(numbers) };
  return { type: 'paragraph', text: paragraph(numbers, links) };
}

function paragraph(numbers: Random, links: readonly [string, ...string[]]): string {
  const sentences = several(numbers, 2, 4, sentence);
  if (numbers.chance(0.35)) sentences.push(linked(numbers, links));
  if (numbers.chance(0.15)) sentences.push(`It was *${numbers.pick(qualities)}* and it was **not** cheap.`);
  if (numbers.chance(0.2)) sentences.push(`"${sentence(numbers)}" said ${name(numbers)}, and wouldn't add to it.`);
  return sentences.join(' ');
}

function linked(numbers: Random, links: readonly [string, ...string[]]): string {
  return `${capital(numbers.pick(people))} had said so [in ${numbers.pick(places)}](${numbers.pick(links)}) ${numbers.pick(times)}.`;
}

/** One sentence, of some ten to twenty words. */
export function sentence(numbers: Random): string {
  const who = numbers.chance(0.5) ? numbers.pick(people) : thing(numbers);
  const main = `${capital(who)} ${numbers.pick(doings)} ${thing(numbers)} in ${numbers.pick(places)} ${numbers.pick(times)}`;
  return `${main}${numbers.chance(0.6) ? `, ${numbers.pick(reasons)}` : ''}.`;
}

/** A headline, without a full stop. */
export function headline(numbers: Random): string {
  return `${capital(numbers.pick(qualities))} ${numbers.pick(nouns)} in ${numbers.pick(places)} ${numbers.pick(doings)} ${numbers.pick(times)}`;
}

function heading(numbers: Random): string {
  return `What ${numbers.pick(people)} ${numbers.pick(doings)} in ${numbers.pick(places)}`;
}

function quote(numbers: Random): string {
  return `${sentence(numbers)} ${sentence(numbers)}`;
}

function table(numbers: Random): string[][] {
  const row = (): string[] => [
    numbers.pick(places),
    String(numbers.whole(10, 9999)),
    `${String(numbers.whole(1, 99))} per cent`,
  ];
  return [['Place', 'Number', 'Change'], ...several(numbers, 3, 8, row)];
}

function name(numbers: Random): string {
  return `${numbers.pick(people)} of ${numbers.pick(places)}`;
}

function thing(numbers: Random): string {
  return `the ${numbers.pick(qualities)} ${numbers.pick(nouns)}`;
}

function several<T>(numbers: Random, from: number, to: number, make: (numbers: Random) => T): T[] {
  return Array.from({ length: numbers.whole(from, to) }, () => make(numbers));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many words a reader reads in a block. */
export function wordCount(block: Block): number {
  return plainWords(block).length;
}

/** The words of a block as a reader sees them: without Markdown's marks. */
export function plainWords(block: Block): string[] {
  return textOf(block)
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('*', '')
    .split(/\s+/);
}

function textOf(block: Block): string {
  if (block.type === 'list') return block.items.join(' ');
  return block.type === 'table' ? block.rows.flat().join(' ') : block.text;
}

/** Blocks as Markdown (CommonMark, with the tables of GFM). */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'quote':
      return `> ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table': {
      const lines = block.rows.map((row) => `| ${row.join(' | ')} |`);
      return [lines[0], '| --- | ---: | ---: |', ...lines.slice(1)].join('\n');
    }
  }
}
