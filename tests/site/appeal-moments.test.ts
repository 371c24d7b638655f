import { rmSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { workshop } from './building.ts';
import { filesIn } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

const { out, build } = workshop('moments');

/** An appeal of which everything has a word of its own: `what` and a syllable. */
function telling(what: string, ...fields: string[]): Changes {
  return {
    [`appeals/${what}.md`]: `---
heading: The ${what}head
button: Ring ${what}but
to: https://${what}host.example/?from={campaign}&words={variant}&in={currency}
campaign: ${what}camp
priority: 9
currency: GBP
amounts: { once: [8, { amount: 5, to: "https://${what}five.example/" }] }
giving: { once: "https://${what}tell.example/?sum={amount}&from={campaign}" }
goal: { target: 77001, raised: 66001, asOf: 2026-11-01 }
remind: 2027-03-01
${fields.join('\n')}
---

A ${what}first paragraph.

And the ${what}rest.
`,
    [`appeals/${what}-again.md`]: `---\nheading: Or ${what}other\nwordingOf: ${what}\n---\n\nThe ${what}second.\n`,
  };
}

/** One takes the other's place at noon. */
const changes: Changes = {
  ...telling('zephyrknock', 'until: 2026-11-20T12:00:00Z'),
  ...telling('quillwhistle', 'from: 2026-11-20T12:00:00Z'),
};

/** The files of the site that say a word, or are called by it. */
const saying = (word: string): string[] =>
  [...filesIn(out)].filter(([name, bytes]) => name.includes(word) || bytes.includes(word)).map(([name]) => name);

describe('an appeal', { timeout: 120_000 }, () => {
  /** All that is said of it, on the front page or in its reminder. */
  const whole = ['head', 'but', 'camp', 'five', 'tell', 'first', 'rest', 'other', 'second'];
  const missing = (what: string): string[] => whole.filter((part) => !saying(what + part).includes('index.html'));

  beforeAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it('that has not begun by a second is in no byte of the site, and in no name of a file', () => {
    const { status, stdout, stderr } = build(changes, '--as-of', '2026-11-20T11:59:59Z');
    expect([status, stderr]).toEqual([0, '']);
    expect(saying('quillwhistle')).toEqual([]);
    expect(missing('zephyrknock')).toEqual([]);
    expect(stdout).toMatch(/Due again 2026-11-20T12:00:00\+00:00: an appeal (?:begins|ends) /);
  });

  it('that ends at the moment of the build is in none either, and the one that begins at it is there', () => {
    expect(build(changes, '--as-of', '2026-11-20T12:00:00Z')).toMatchObject({ status: 0, stderr: '' });
    expect(saying('zephyrknock')).toEqual([]);
    expect(missing('quillwhistle')).toEqual([]);
    expect(saying('quillwhistlehead')).toContain('reminders/quillwhistle.ics');
    expect(saying('£77,001')).toContain('index.html');
  });

  it('is in pages and in its reminder, and in no other file', () => {
    expect(saying('quillwhistle').filter((name) => !/\.(html|ics)$/.test(name))).toEqual([]);
  });

  it('that has another in its place is in no page', () => {
    expect(saying('This paper is rung by its readers')).toEqual([]);
  });
});
