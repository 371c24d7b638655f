import { describe, expect, it } from 'vitest';

import { deletionsInOrder } from '../../../src/publish/deletions.ts';
import { after, atEnd, deliveryOf, during } from '../../../src/publish/delivery.ts';
import { withKept } from '../../../src/publish/keep.ts';
import { listed } from './listed.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-20T12:00:00Z');

describe('files named by their content', () => {
  const site = [listed('index.html', 'new')];
  const held = [listed('index.html', 'old'), listed('gone.html'), listed('_pictures/a.avif')];
  const kept = withKept(held, site, now);

  it('stay 30 days after they left the site, and no page does', () => {
    expect(kept).toEqual([listed('_pictures/a.avif', 'd', '2026-11-20T12:00:00.000Z'), ...site]);
    expect(withKept(kept, site, now + 30 * day - 1)).toEqual(kept);
    expect(withKept(kept, site, now + 30 * day)).toEqual(site);
  });

  it('are of the site again when they come back, and leave it anew', () => {
    const back = withKept(kept, [...site, listed('_pictures/a.avif')], now + 20 * day);
    expect(back.filter(({ left }) => left !== undefined)).toEqual([]);
    expect(withKept(back, site, now + 40 * day)[0]?.left).toBe(new Date(now + 40 * day).toISOString());
  });
});

describe('bringing a far place up to date', () => {
  const held = [listed('_pictures/a.avif'), listed('gone/index.html'), listed('index.html', 'old'), listed('same.xml')];
  const site = [
    listed('2026/11/20/new/index.html'),
    listed('_pictures/b.avif'),
    listed('index.html', 'new'),
    listed('same.xml'),
  ];
  const { steps, held: start } = deliveryOf(held, site, now);

  it('sends what changed: assets, new pages, those that lead there, and deletes last', () => {
    expect(steps).toEqual([
      { name: 'assets', files: ['_pictures/b.avif'] },
      { name: 'new pages', files: ['2026/11/20/new/index.html'] },
      { name: 'changed pages', files: ['index.html'] },
      { name: 'deletions', files: ['gone/index.html'] },
    ]);
    expect(atEnd(start, steps, site).filter(({ left }) => left === undefined)).toEqual(site);
  });

  it('has nothing to do once that is done, till 30 days later', () => {
    const done = atEnd(start, steps, site);
    expect(deliveryOf(done, site, now + 29 * day).steps).toEqual([]);
    expect(deliveryOf(done, site, now + 30 * day).steps).toEqual([{ name: 'deletions', files: ['_pictures/a.avif'] }]);
  });

  it.each([0, 1, 2, 3])('does the rest, and what was under way, where it was stopped in step %i', (stopped) => {
    let there = start;
    for (const [index, step] of steps.entries()) {
      if (index > stopped) break;
      there = during(there, step, site);
      if (index < stopped) there = after(there, step, site);
    }
    // Not even if the site is what it was before may anything be taken to be there.
    const again = deliveryOf(there, site, now);
    expect(again.steps.at(-1)).toEqual(steps[3]);
    expect(again.steps.map(({ name }) => name)).toEqual(steps.map(({ name }) => name).slice(stopped === 0 ? 0 : 1));
    if (stopped >= 2) expect(deliveryOf(there, held, now).steps.flatMap(({ files }) => files)).toContain('index.html');
    expect(atEnd(again.held, again.steps, site).filter(({ left }) => left === undefined)).toEqual(site);
  });

  it('sends everything where nobody knows what is there, stories before what leads to them, and deletes nothing', () => {
    expect(deliveryOf(undefined, site, now).steps).toEqual([
      { name: 'assets', files: ['_pictures/b.avif'] },
      { name: 'new pages', files: ['2026/11/20/new/index.html'] },
      { name: 'changed pages', files: ['index.html', 'same.xml'] },
    ]);
  });
});

it('deletes folders that are left empty after their files, the deepest first', () => {
  expect(
    deletionsInOrder(['2026/11/20/a/index.html', 'x/index.html'], ['2026/11/19/b/index.html', 'index.html']),
  ).toEqual([['2026/11/20/a/index.html', 'x/index.html'], ['2026/11/20/a'], ['2026/11/20'], ['x']]);
});
