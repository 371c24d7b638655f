import { expect, it } from 'vitest';

import { newId } from '../../../src/publish/editions.ts';
import { readTarget } from '../../../src/publish/target.ts';

it.each([
  ['/srv/site', { by: 'folder', folder: '/srv/site' }],
  ['site', { by: 'folder', folder: '/here/site' }],
  ['./odd:name', { by: 'folder', folder: '/here/odd:name' }],
  ['user@host:/srv/site', { by: 'rsync', place: 'user@host:/srv/site' }],
  ['host:site', { by: 'rsync', place: 'host:site' }],
  ['rsync://host/module/site', { by: 'rsync', place: 'rsync://host/module/site' }],
  ['rclone:s3:paper/site', { by: 'rclone', place: 's3:paper/site' }],
  ['rclone::local:/srv/site', { by: 'rclone', place: ':local:/srv/site' }],
])('%s is a place to publish to', (text, target) => {
  expect(readTarget(text, '/here')).toEqual(target);
});

it.each(['', '-e', '--rsh=x', 'rclone:', 'rclone:bucket', 'rclone:--config=x:y', 's3://bucket', 'ftp://host/x'])(
  '%j is none',
  (text) => {
    expect(() => readTarget(text, '/here')).toThrow(/write/);
  },
);

it('takes nothing that a program would read as an option for a host', () => {
  expect(readTarget('./-oProxyCommand=x:y', '/here').by).toBe('folder');
  expect(() => readTarget('-oProxyCommand=x:y', '/here')).toThrow('write where to publish');
});

it('names editions in the order of publishing, even where the clock was put back', () => {
  const noon = Date.parse('2026-11-20T12:00:00Z');
  const first = newId(noon, '1a2b3c4d5e6f', []);
  expect(first).toBe('2026-11-20T120000.000Z-1a2b3c4d');
  expect(newId(noon, '00000000', [first])).toBe('2026-11-20T120000.001Z-00000000');
  expect(newId(noon - 60_000, '00000000', [first]) > first).toBe(true);
  expect(newId(noon + 60_000, '00000000', [first])).toBe('2026-11-20T120100.000Z-00000000');
});
