import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Refusal } from '../../../src/newsroom/refusal.ts';
import { lock as lockFile } from '../../../src/press/lock.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const lock = (name: string): (() => void) => lockFile(name, (pid) => `process ${pid} is at it`);
const file = (): string => path.join(folder, 'new', 'lock');

describe('one build at a time', () => {
  it('keeps others out until it is given back', () => {
    const unlock = lock(file());
    // Of another process that lives: the one that started this.
    writeFileSync(file(), String(process.ppid));
    expect(() => lock(file())).toThrow(new Refusal(`process ${String(process.ppid)} is at it`));
    unlock();
    expect(existsSync(file())).toBe(false);
    lock(file())();
  });

  it('does not heed a lock whose process is gone, or that names none', () => {
    lock(file());
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const gone of [String(pid), '', 'x']) {
      writeFileSync(file(), gone);
      expect(lock(file()), gone).toBeTypeOf('function');
    }
  });
});
