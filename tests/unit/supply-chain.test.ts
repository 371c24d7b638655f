import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const direct = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Packages for other systems, whose digests npm does not write where it runs: docs/decisions/0004. */
const withoutDigest = /^node_modules\/(?:@astrojs\/compiler-binding-|@pagefind\/)[\w-]+$/;

describe('packages', () => {
  it('each have one line with a reason in docs/dependencies.md, and no other has', () => {
    const rows = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (.*?) *\|$/gm)];
    expect(rows.map(([, name]) => name).toSorted()).toEqual(Object.keys(direct).sort());
    expect(rows.filter(([, , reason = '']) => reason.length < 5).map(([, name]) => name)).toEqual([]);
  });

  it('are asked for in one exact version, which is the one that is locked', () => {
    for (const [name, version] of Object.entries(direct)) {
      expect([name, version]).toEqual([name, expect.stringMatching(exact)]);
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it('are locked with a version and a digest each', () => {
    const locked = Object.entries(packages).filter(([place]) => place !== '');
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(([, { version, link }]) => link === true || !exact.test(version ?? ''))).toEqual([]);
    const bare = locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    expect(bare.filter(([place, { optional }]) => !withoutDigest.test(place) || optional !== true)).toEqual([]);
  });

  it('run no script when they are installed, by npm itself or by our own way in', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
    expect(readFileSync('src/newsroom/run.mjs', 'utf8')).toContain("'--ignore-scripts'");
  });
});

describe('the bill of materials', () => {
  it('names what a build runs, each with its version and digest, and comes out the same', { timeout: 120_000 }, () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'bill-'));
    const make = (name: string): string => {
      const file = path.join(dir, name);
      const { status, stderr } = spawnSync(process.execPath, ['src/newsroom/sbom.ts', '--out', file], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return readFileSync(file, 'utf8');
    };
    const text = make('a.json');
    expect(make('b.json')).toBe(text);
    rmSync(dir, { recursive: true });
    const bill = JSON.parse(text) as {
      bomFormat: string;
      metadata: { component: { name: string } };
      components: { name: string; version: string; hashes?: unknown[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component.name).toBe('standfirst');
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const wanted = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
    expect(wanted.filter((each) => !listed.has(each))).toEqual([]);
    const led = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect([...listed].filter((each) => !led.has(each))).toEqual([]);
    expect(led.get('standfirst@0.1.0')).toEqual(expect.arrayContaining(wanted));
    const without = bill.components.filter(({ hashes }) => !hashes).map(({ name }) => `node_modules/${name}`);
    expect(without.filter((place) => !withoutDigest.test(place))).toEqual([]);
    expect([...listed].filter((each) => /^(?:eslint|vitest)@/.test(each))).toEqual([]);
  });
});
