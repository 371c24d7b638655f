import { PassThrough } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { progressTo } from '../../src/newsroom/progress.ts';

/** What was told where there is no terminal. */
function told(work: (progress: ReturnType<typeof progressTo>, lines: readonly string[]) => void): string[] {
  const lines: string[] = [];
  work(
    progressTo(new PassThrough(), (line) => lines.push(line)),
    lines,
  );
  return lines.map((line) => line.replace(/[\d.]+ s$/, '… s'));
}

describe('progress where there is no terminal', () => {
  it('is a line a stage, as soon as it has ended, never a line a page', () => {
    expect(
      told((progress, lines) => {
        progress.stage('reading');
        expect(lines).toEqual([]);
        progress.stage('pages');
        expect(lines).toHaveLength(1);
        for (let page = 1; page <= 400; page++) progress.at(page, 400);
        expect(lines).toHaveLength(1);
        expect(progress.end().map(([name]) => name)).toEqual(['reading', 'pages']);
      }),
    ).toEqual(['reading: … s', 'pages: 400 in … s']);
  });

  it('says nothing of a stage that did not come to its end', () => {
    expect(
      told((progress) => {
        progress.stage('reading');
        progress.stage('pages');
        progress.abandon();
        progress.end();
      }),
    ).toEqual(['reading: … s']);
  });
});

describe('progress where there is a terminal', () => {
  it('tells no lines', () => {
    const lines: string[] = [];
    const terminal: PassThrough & { isTTY?: boolean } = new PassThrough();
    terminal.isTTY = true;
    const progress = progressTo(terminal, (line) => lines.push(line));
    progress.stage('reading');
    progress.end();
    expect(lines).toEqual([]);
  });
});
