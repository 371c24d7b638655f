import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { compressedOf, compressFiles, forgetCompressed } from '../../../src/build/compress.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-compress-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const long = 'The tide was out. '.repeat(200);
const run = (files: Record<string, string>) =>
  compressFiles(folder, new Map(Object.entries(files)), at('memory'), () => undefined);

describe('compressing the text of a site', () => {
  it('puts both forms beside each text file that is worth it, and nothing else', async () => {
    for (const name of ['a.html', 'feed.xml', 'picture.jpg']) writeFileSync(at(name), long);
    writeFileSync(at('short.html'), 'short');
    expect(await run({ 'a.html': '1', 'feed.xml': '1', 'picture.jpg': '1', 'short.html': '1' })).toBe(3);
    expect(compressedOf(['a.html', 'feed.xml', 'picture.jpg', 'short.html'], folder)).toEqual(
      ['a.html', 'feed.xml'].flatMap((name) => [`${name}.br`, `${name}.gz`]),
    );
    expect(brotliDecompressSync(readFileSync(at('a.html.br'))).toString()).toBe(long);
    expect(gunzipSync(readFileSync(at('a.html.gz'))).toString()).toBe(long);
  });

  it('makes only those of what changed, and takes away those of what is gone', async () => {
    for (const name of ['a.html', 'b.html', 'c.html']) writeFileSync(at(name), long);
    await run({ 'a.html': '1', 'b.html': '1', 'c.html': '1' });
    const before = statSync(at('a.html.br')).ino;
    writeFileSync(at('b.html'), `${long}More.`);
    expect(await run({ 'a.html': '1', 'b.html': '2' })).toBe(1);
    expect(statSync(at('a.html.br')).ino).toBe(before);
    expect(brotliDecompressSync(readFileSync(at('b.html.br'))).toString()).toBe(`${long}More.`);
    expect(existsSync(at('c.html.gz'))).toBe(false);
  });

  it('has no form left of a page that became too short, nor when a site is to have none', async () => {
    for (const name of ['a.html', 'b.html']) writeFileSync(at(name), long);
    await run({ 'a.html': '1', 'b.html': '1' });
    writeFileSync(at('a.html'), 'short');
    await run({ 'a.html': '2', 'b.html': '1' });
    expect(compressedOf(['a.html', 'b.html'], folder)).toEqual(['b.html.br', 'b.html.gz']);
    forgetCompressed(folder, at('memory'));
    expect(compressedOf(['a.html', 'b.html'], folder)).toEqual([]);
  });
});
