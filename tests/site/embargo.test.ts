import { lstatSync, rmSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';

import { stagingDir } from '../../src/build/staging.ts';
import { workshop } from './building.ts';
import type { Run } from './building.ts';
import { filesIn, settings, slip, swap } from './newsroom.ts';
import type { Change, Changes } from './newsroom.ts';

/*
 * A newspaper with stories that are not published yet, and all that hangs on them alone, beside the same one without: not a byte may
 * differ, nor a time.
 */
const { out, build } = workshop('embargo');
const plain = workshop('embargo-without');

/** A word of each thing that only they have. */
const telling = /zyxqlm/i;
const moment = '2026-11-21T06:00:00Z';

const section: Changes = {
  [settings]: swap('colours:', '  - { id: shore, name: Shore }\n\ncolours:'),
};

async function secrets(): Promise<Changes> {
  const picture = await sharp({ create: { width: 700, height: 467, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
  const story = (front: Record<string, unknown>): Change =>
    `---\n${JSON.stringify({
      headline: 'Zyxqlmharbour sold',
      standfirst: 'Zyxqlmstandfirst.',
      section: 'shore',
      authors: ['zyxqlm-quennell'],
      topics: ['Zyxqlmkelp', 'Storm'],
      image: { src: 'zyxqlm.jpg', alt: 'Zyxqlmalt', caption: 'Zyxqlmcaption' },
      corrections: [{ date: '2026-11-19', kind: 'correction', text: 'Zyxqlmwrong.' }],
      ...front,
    })}\n---\n\nZyxqlmbody.\n\n![Zyxqlmpicture](zyxqlm.jpg "Zyxqlmunder")\n\n::chart[Zyxqlmchart]{src="zyxqlm.csv" x="year" y="zyxqlmcolumn" kind="bar"}\n\n[Back](slip-reopens.md)\n`;
  const live = `---\n${JSON.stringify({ headline: 'Boats today', published: '2026-11-20T10:00:00Z', section: 'news', kind: 'live' })}\n---\n\nA day of boats.\n\n`;
  const entry = `::entry[Zyxqlmentry]{time="2026-11-21T07:00:00Z" key}\n\nZyxqlmtext.\n\n![Zyxqlmentry](zyxqlm.jpg)\n`;
  return {
    'articles/2026/zyxqlm-sale.md': story({ published: moment, aliases: ['/2001/zyxqlmold/'] }),
    'articles/2026/zyxqlm-gwerthu.md': story({ published: moment, language: 'cy', translationOf: '2026/slip-reopens' }),
    'articles/2026/zyxqlm-draft.md': story({ published: '2026-11-01', draft: true }),
    'articles/2026/boats.md': `${live}${entry}`,
    'articles/2026/zyxqlm.jpg': picture,
    'articles/2026/zyxqlm.csv': 'year,zyxqlmcolumn\n2025,77123\n2026,3\n',
    'authors/zyxqlm-quennell.md':
      '---\nname: Zyxqlm Quennell\npicture: { src: ../articles/2026/zyxqlm.jpg, alt: Zyxqlm }\n---\n\nZyxqlmbiography.\n',
    'front.yaml': 'lead: 2026/zyxqlm-sale\n',
  };
}

const published: Changes = {
  ...section,
  'articles/2026/boats.md': `---\n${JSON.stringify({ headline: 'Boats today', published: '2026-11-20T10:00:00Z', section: 'news', kind: 'live' })}\n---\n\nA day of boats.\n`,
  'front.yaml': null,
};

/** Where nothing hangs on what was there before. */
function forget(folder: string): void {
  for (const each of filesLike(stagingDir(process.cwd(), folder))) rmSync(each, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
const filesLike = (staging: string): string[] =>
  ['', '.ledger', '.kept', '.published', '.search', '.compressed'].map((end) => staging + end);

/** The bytes of a file as whoever wants to know would read them: unpacked. */
function unpacked(bytes: Buffer, file: string): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('latin1');
}

const tellingFiles = (): string[] =>
  [...filesIn(out)].filter(([file, bytes]) => telling.test(`${file}\n${unpacked(bytes, file)}`)).map(([file]) => file);

const times = (): Record<string, number> =>
  Object.fromEntries([...filesIn(out).keys()].map((file) => [file, lstatSync(path.join(out, file)).mtimeMs]));

describe('what is not published yet', { timeout: 120_000 }, () => {
  let hidden: Changes;
  let first: Run;

  beforeAll(async () => {
    hidden = { ...section, ...(await secrets()) };
    forget(out);
    forget(plain.out);
    first = build(hidden, '--compress');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(plain.build(published, '--compress')).toMatchObject({ status: 0, stderr: '' });
  }, 120_000);

  it('is in no byte of the site, unpacked or not, and in no name', () => {
    expect(filesIn(out).size).toBeGreaterThan(100);
    expect(tellingFiles()).toEqual([]);
  });

  it('leaves the site as it would be without it, byte for byte', () => {
    const [one, other] = [filesIn(out), filesIn(plain.out)];
    expect([...one.keys()]).toEqual([...other.keys()]);
    expect([...one].filter(([file, bytes]) => !other.get(file)?.equals(bytes)).map(([file]) => file)).toEqual([]);
  });

  it('is not in what the build says, but that something is due', () => {
    expect(first.stdout).toContain(`Due again 2026-11-21T06:00:00+00:00: an embargo passes.`);
    expect(`${first.stdout}${first.stderr}`).not.toMatch(telling);
  });

  it('is in no time of a file: what is written of a story to come writes nothing', () => {
    const later = {
      ...hidden,
      'articles/2026/zyxqlm-more.md': `---\nheadline: Zyxqlmmore\npublished: ${moment}\nsection: news\nauthors: [asta-moor]\ntopics: [Harbour]\n---\n\nZyxqlmmore.\n`,
    };
    const before = times();
    const run = build(later, '--compress');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain(': 0 files written');
    expect(times()).toEqual(before);
  });

  it('is not led to by what is published: the words stand without a link', () => {
    const linked = { ...hidden, [slip]: swap('The slip at Saltby', '[The slip](zyxqlm-sale.md) at Saltby') };
    expect(build(linked, '--compress')).toMatchObject({ status: 0, stderr: '' });
    expect(tellingFiles()).toEqual([]);
    expect(filesIn(out).get('2026/11/19/slip-reopens/index.html')?.toString()).toContain('The slip at Saltby');
  });

  it('leaves no record of the build among what is served', () => {
    expect([...filesIn(out).keys()].filter((file) => /(?:^|\/)\./.test(file))).toEqual(['.nojekyll']);
  });

  it('is all there once its moment has come, but for the draft', () => {
    expect(build(hidden, '--compress', '--as-of', '2026-11-21T08:00:00Z')).toMatchObject({ status: 0 });
    const files = tellingFiles();
    const wanted = [
      ...['2026/11/21/zyxqlm-sale/index.html', '2026/11/21/zyxqlm-gwerthu/index.html', '2001/zyxqlmold/index.html'],
      ...[
        'authors/zyxqlm-quennell/index.html',
        'topics/zyxqlmkelp/index.html',
        'shore/index.html',
        'feed.xml',
        'index.html.br',
      ],
      '2026/11/20/boats/index.html',
    ];
    expect(wanted.filter((each) => !files.includes(each))).toEqual([]);
    expect(files.filter((file) => file.startsWith('_search/')).length).toBeGreaterThan(0);
    expect(files.filter((file) => file.includes('zyxqlm-draft'))).toEqual([]);
  });
});
