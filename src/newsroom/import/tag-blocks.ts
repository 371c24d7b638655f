import type { Edit } from './passage.ts';
import type { Tag } from './tags.ts';
import { innerPlace } from './templates.ts';

/** A tag and, where it holds something, the tag that closes it. */
export interface Pair {
  open: Tag;
  close?: Tag;
}

/** Finds each closing tag its opening one; what was never closed stands alone. */
export function pairs(tags: readonly Tag[]): Pair[] {
  const found: Pair[] = [];
  const waiting: Pair[] = [];
  for (const tag of tags) {
    if (tag.kind !== 'close') {
      const pair: Pair = { open: tag };
      found.push(pair);
      if (tag.kind === 'open') waiting.push(pair);
      continue;
    }
    const index = waiting.findLastIndex(({ open }) => open.name === tag.name);
    const pair = waiting[index];
    if (!pair) continue;
    pair.close = tag;
    waiting.length = index;
  }
  return found;
}

/**
 * Puts a filled template that makes blocks in place of a tag or a pair: on lines of its own, a blank line before and after, at
 * the indentation of the line it stands on, so that it stays in its list. What a pair holds is moved, not changed.
 */
export function blockEdits({ open, close }: Pair, filled: string, text: string): Edit[] {
  const line = text.slice(text.lastIndexOf('\n', open.start - 1) + 1, open.start);
  const indent = ' '.repeat(/^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line)?.[0].length ?? 0);
  const at = (lines: string): string => lines.replace(/\n(?!\n)/g, `\n${indent}`);
  const opening = line.trim() === '' || /^\s*(?:[-*+]|\d+[.)])\s+$/.test(line) ? '' : at('\n\n');
  const [before = '', after = ''] = filled.split(innerPlace);
  if (!close || !filled.includes(innerPlace)) {
    const end = (close ?? open).end;
    return [{ start: open.start, end, text: opening + at(before + after) + closing(text, end, at) }];
  }
  const prefix = /(?:^|\n)([> ]+)$/.exec(before)?.[1] ?? '';
  const inner = text.slice(open.end, close.start);
  // In a listing the blanks before the first line are part of it.
  const skip = (filled.startsWith('```') ? /^[ \t]*\n?/ : /^[ \t]*\n?[ \t]*/).exec(inner)?.[0].length ?? 0;
  const keep = inner.trimEnd().length;
  const start = open.end + Math.min(skip, keep);
  const end = open.end + keep;
  const quoted =
    prefix === '' ? [] : lineStarts(text, start, end).map((offset) => ({ start: offset, end: offset, text: prefix }));
  return [
    { start: open.start, end: start, text: opening + at(before) },
    ...quoted,
    { start: Math.max(start, end), end: close.end, text: at(after) + closing(text, close.end, at) },
  ];
}

function closing(text: string, end: number, at: (lines: string) => string): string {
  const rest = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  return rest.trim() === '' ? '\n' : at('\n\n');
}

function lineStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
