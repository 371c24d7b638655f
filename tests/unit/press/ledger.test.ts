import { appendFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openLedger, stands } from '../../../src/press/ledger.ts';
import type { Printed } from '../../../src/press/ledger.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-ledger-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const page = (file: string, key: string): Printed => ({ file, key, digest: key, size: 1, time: 1 });
const book = (): string => path.join(folder, 'book');

describe('the ledger', () => {
  it('knows after a crash what was printed before it, and the last of each file', () => {
    const ledger = openLedger(book());
    ledger.add([page('a', 'one'), page('b', 'one')]);
    ledger.add([page('a', 'two')]);
    // Never closed; the line that was being written is half there.
    appendFileSync(book(), '{"file":"c","key":');
    const again = openLedger(book());
    expect([...again.book.keys()]).toEqual(['a', 'b']);
    expect(again.book.get('a')?.key).toBe('two');
    expect(again.book.get('c')).toBeUndefined();
  });

  it('goes on writing after a half line without losing the next', () => {
    openLedger(book()).add([page('a', 'one')]);
    appendFileSync(book(), '{"file":"c"');
    openLedger(book()).add([page('b', 'one')]);
    expect(openLedger(book()).book.get('b')?.key).toBe('one');
  });

  it('is written fair at the end: a line a file, none for what is gone', () => {
    const ledger = openLedger(book());
    ledger.add([page('a', 'one'), page('b', 'one')]);
    ledger.add([page('a', 'two')]);
    ledger.remove('b');
    ledger.close();
    expect(readFileSync(book(), 'utf8').trim().split('\n')).toHaveLength(1);
    expect([...openLedger(book()).book.keys()]).toEqual(['a']);
  });

  it('sees that a file was touched by somebody else', () => {
    const file = path.join(folder, 'page');
    writeFileSync(file, 'x');
    utimesSync(file, 10, 10);
    const printed = { ...page('page', 'k'), time: 10_000 };
    expect(stands(printed, folder)).toBe(true);
    expect(stands({ ...printed, size: 2 }, folder)).toBe(false);
    utimesSync(file, 11, 11);
    expect(stands(printed, folder)).toBe(false);
    rmSync(file);
    expect(stands(printed, folder)).toBe(false);
  });
});
