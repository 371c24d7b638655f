import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { decodeHTML } from 'entities';

import { addressOf, bodyOf } from '../newspaper/newspaper.ts';
import type { Newspaper, Story } from '../newspaper/newspaper.ts';
import { plainWords } from '../newspaper/prose.ts';

/** How many stories are read: enough to meet every kind of block. */
const sample = 20;

/**
 * Reads some stories as printed in a folder and finds what of them is not there, by the letters alone: quotation marks, dashes and
 * spaces are each tool's own. Out: a line a fault, none where all is printed.
 */
export function missingText(folder: string, paper: Newspaper): string[] {
  const step = Math.max(1, Math.floor(paper.stories.length / sample));
  return paper.stories.filter((_, at) => at % step === 0).flatMap((story) => missingOf(story, folder, paper));
}

function missingOf(story: Story, folder: string, paper: Newspaper): string[] {
  const file = fileOf(addressOf(story), folder);
  if (!existsSync(file)) return [`${addressOf(story)} is not printed`];
  const printed = letters(readFileSync(file, 'utf8'));
  const { headline, standfirst, correction } = story;
  const texts = [
    headline,
    standfirst,
    correction ?? '',
    ...bodyOf(story, paper).map((block) => plainWords(block).join(' ')),
  ];
  return texts.filter((text) => !printed.includes(letters(text))).map((text) => `${addressOf(story)} lacks: ${text}`);
}

/** The file that answers to an address in a printed folder. */
export function fileOf(address: string, folder: string): string {
  return path.join(folder, address, address.endsWith('/') ? 'index.html' : '');
}

function letters(html: string): string {
  return decodeHTML(html.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, '')).replaceAll(
    /[^\p{L}\p{N}]/gu,
    '',
  );
}
