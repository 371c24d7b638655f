import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { contentOf, emptyFolder } from '../fixtures/edition.ts';
import type { Drafts } from '../fixtures/edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
const command = path.join(root, 'src/newsroom/appeals.ts');

/** Writes a newsroom's folder. */
function folderOf({ publication, ...drafts }: Drafts): string {
  const dir = emptyFolder();
  contentOf({ ...drafts, dir });
  const paper = {
    name: 'The Estuary Post',
    tagline: 'News of the estuary',
    url: 'https://post.example',
    language: 'en-GB',
    timeZone: 'Europe/London',
    sections: [
      { id: 'news', name: 'News' },
      { id: 'council', name: 'Council' },
    ],
    colours: { brand: '#0b4f5c', accent: '#8a5300' },
    contact: 'newsroom@post.example',
    support: 'https://give.example',
  };
  // JSON is YAML.
  writeFileSync(path.join(dir, 'publication.yaml'), JSON.stringify({ ...paper, ...publication }));
  return dir;
}

function run(args: string[], env: Record<string, string> = {}): { status: number | null; out: string; err: string } {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !['AS_OF', 'CONTENT_DIR'].includes(name)),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...clean, ...env },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const published = '2026-11-01';
const campaign = folderOf({
  articles: [
    { published },
    { published, sensitive: true },
    { published, section: 'council' },
    { published: '2026-11-30T12:00:00Z', kind: 'opinion' },
    { published: '2026-12-02T12:00:00Z', kind: 'opinion' },
    { published, kind: 'live', draft: true },
  ],
  pages: [{}, { appeal: 'none' }],
  appeals: [
    { id: 'winter', from: '2026-11-20', until: '2026-12-24T18:00:00Z' },
    { id: 'winter-b', wordingOf: 'winter' },
    { id: 'council-desk', priority: 5, include: { sections: ['council'] }, until: '2026-12-10' },
    { id: 'in-passing', placement: 'inline', include: { kinds: ['news'] } },
    { id: 'in-passing-too', placement: 'inline', after: 5, from: '2026-12-12T06:00:00Z' },
  ],
});

describe('the appeals of a day', () => {
  it('are shown by kind of page, with what comes and what may not be meant', () => {
    const { status, out, err } = run(['--at', '2026-12-01T09:00Z', '--content', campaign]);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toBe(
      [
        'Appeals on Tue, 1 Dec 2026, 09:00 GMT',
        '',
        'Kind of page      Pages  Top                                            Within (inline)',
        'Front page            1  winter (2 wordings)                            –',
        'Sections              2  council-desk 1, winter (2 wordings) 1          –',
        'Topics                1  winter (2 wordings)                            –',
        'Authors               1  winter (2 wordings)                            –',
        'Corrections           1  winter (2 wordings)                            –',
        'Archives              4  winter (2 wordings)                            –',
        'Pages                 2  winter (2 wordings) 1, none 1                  –',
        'Stories: news         3  council-desk 1, winter (2 wordings) 1, none 1  in-passing 2, none 1',
        'Stories: opinion      1  winter (2 wordings)                            none',
        '',
        'Within: stories of no more paragraphs than the appeal’s `after` have none; they are counted all the same.',
        '',
        'Next 30 days',
        'Thu, 10 Dec 2026, 00:00 GMT  council-desk ends      (top)',
        'Sat, 12 Dec 2026, 06:00 GMT  in-passing-too starts  (inline)',
        'Thu, 24 Dec 2026, 18:00 GMT  winter ends            (top)',
        '',
        'Warning: from Thu, 24 Dec 2026, 18:00 GMT on, nothing stands at the top of any page.',
        'Warning: until Sat, 12 Dec 2026, 06:00 GMT, nothing stands within opinion stories.',
        'Warning: from Sat, 12 Dec 2026, 06:00 GMT on, in-passing and in-passing-too tie within news stories: both have ' +
          'priority 0, and in-passing stands, the first by file name. Write a higher `priority:` in the one that is ' +
          'meant to stand.',
        '',
      ].join('\n'),
    );
  });

  it('follow an embargo that passes before it, and speak of paragraphs and wordings only where there are any', () => {
    const { out } = run(['--at', '2026-12-02T12:00:00Z', '--content', campaign]);
    expect(out).toMatch(/^Stories: opinion +2 {2}winter \(2 wordings\) +none$/m);
    const plain = folderOf({ articles: [{ published }], appeals: [{ id: 'winter' }] });
    const alone = run(['--at', '2026-12-01', '--content', plain]).out;
    expect(alone).toMatch(/^Stories: news +1 {2}winter$/m);
    expect(alone).not.toMatch(/Within|wordings|Warning/);
    expect(alone).toMatch(/Next 30 days\nNothing starts or ends\.\n$/);
  });

  it('say how many pages a warning is about, and the second where a minute is too coarse', () => {
    const dir = folderOf({
      articles: [{ published }, { published, section: 'council' }, { published, kind: 'opinion' }],
      appeals: [
        { id: 'a', exclude: { sections: ['council'] } },
        { id: 'b', exclude: { sections: ['council'] } },
        { id: 'council', include: { sections: ['council'] }, until: '2026-12-09T23:59:59Z' },
        { id: 'later', include: { sections: ['council'] }, from: '2026-12-10' },
      ],
    });
    const { out } = run(['--at', '2026-12-01', '--content', dir]);
    expect(out).toContain(
      'Warning: from Wed, 9 Dec 2026, 23:59:59 GMT to Thu, 10 Dec 2026, 00:00 GMT, nothing stands at the top of ' +
        '1 of 2 section pages and 1 of 2 news stories.',
    );
    expect(out).toContain(
      'Warning: for all 30 days, a and b tie at the top of the front page, 1 of 2 section pages, topic pages, ' +
        'author pages, the list of corrections, archives, 1 of 2 news stories and opinion stories: both have priority 0, and a stands',
    );
  });

  it('begin a bare day in the publication’s zone, and are told in English, whatever its language', () => {
    const publication = { timeZone: 'America/New_York', language: 'fr' };
    const appeals = [
      { id: 'winter', from: '2027-03-14', until: '2027-04-12' },
      { id: 'a-second-late', until: '2027-04-12T00:00:01-04:00', placement: 'end' as const },
    ];
    const dir = folderOf({ publication, appeals });
    const { out } = run(['--at', '2027-03-13', '--content', dir]);
    expect(out).toContain('Appeals on Sat, 13 Mar 2027, 00:00 GMT-5');
    expect(out).toMatch(/^Sun, 14 Mar 2027, 00:00 GMT-5 +winter starts/m);
    // Thirty days on by the calendar, although the clocks have gone forward.
    expect(out).toMatch(/^Mon, 12 Apr 2027, 00:00 GMT-4 +winter ends/m);
    expect(out).not.toContain('a-second-late ends');
    expect(out).toContain('Warning: until Sun, 14 Mar 2027, 00:00 GMT-5, nothing stands at the top of any page.');
  });

  it('are those of AS_OF and CONTENT_DIR where nothing else is asked for', () => {
    const { out } = run([], { AS_OF: '2026-12-05T10:00Z', CONTENT_DIR: campaign });
    expect(out).toContain('Appeals on Sat, 5 Dec 2026, 10:00 GMT');
    expect(run(['--at', '2026-12-06'], { AS_OF: '2026-12-05T10:00Z', CONTENT_DIR: campaign }).out).toContain('6 Dec');
  });

  it('are none, and it says so', () => {
    const { status, out } = run(['--at', '2026-12-01', '--content', folderOf({ articles: [{ published }] })]);
    expect(status).toBe(0);
    expect(out).toMatch(/^Front page +1 {2}none$/m);
    expect(out).toContain('Warning: no appeal stands on any page in the next 30 days.');
  });
});

describe('what cannot be shown', () => {
  it.each([
    [['--at', 'soon'], /^--at `soon` is no moment: write a day, such as 2026-12-01/],
    [['--at', '2026-12-01T09:00'], /^--at `2026-12-01T09:00` is no moment/],
    [['--at', '2026-02-30'], /^--at `2026-02-30` is no moment/],
    [['--when', '2026-12-01'], /^Unknown option '--when'/],
    [['2026-12-01'], /^Unexpected argument '2026-12-01'/],
  ])('%j is refused without a trace', (args, reason) => {
    const { status, out, err } = run([...args, '--content', campaign]);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('an AS_OF that is no moment is refused as in a build', () => {
    expect(run(['--content', campaign], { AS_OF: 'soon' })).toMatchObject({
      status: 1,
      err: 'AS_OF: `soon` is no moment; write a date and time with its offset, such as 2026-12-01T09:00Z\n',
    });
  });

  it('bad content is told as in a build: every error at once, by file and line', () => {
    const dir = folderOf({
      articles: [{ section: 'nowhere' }],
      appeals: [{ id: 'winter', include: { sections: ['counsil'] } }],
    });
    const { status, out, err } = run(['--content', dir]);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/winter\.md:2: .*`counsil`.*`council`/);
    expect(err).toMatch(/article-1\.md:2: .*`nowhere`/);
  });
});
