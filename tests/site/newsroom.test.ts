import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { workshop } from './building.ts';
import { choir, filesIn, settings, slip, swap } from './newsroom.ts';
import type { Changes } from './newsroom.ts';

const { out, build } = workshop('newsroom');

/** Every file under a folder: its bytes, and when it was written. */
function state(dir: string): unknown {
  return [...filesIn(dir)].map(([name, bytes]) => [
    name,
    bytes.toString('base64'),
    statSync(path.join(dir, name)).mtimeMs,
  ]);
}

const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}\r\n  \r\n`;
const texts = [
  'articles/2026/2026-11-17-post-comes-on-tuesdays.md',
  slip,
  choir,
  'authors/asta-moor.md',
  'appeals/keep-the-bell.md',
  'pages/putting-it-right.md',
  settings,
  'front.yaml',
];

beforeAll(() => {
  rmSync(path.dirname(out), { recursive: true, force: true });
  expect(build({}, '--accept')).toMatchObject({ status: 0, stderr: '' });
}, 120_000);

describe('a build that is refused', { timeout: 120_000 }, () => {
  const form = /^\.cache\/newsroom\/content\/[^:\n]+:\d+: [^\n]+; write [^\n]+$/;

  it.each<[string, Changes, number]>([
    ['by one story', { [choir]: swap('section: culture', 'section: culure') }, 1],
    ['by what is only met in printing a story', { [choir]: (text) => `${text}\n\n:::pulquote\nSo.\n:::\n` }, 1],
    [
      'by raw HTML that names a picture outside the folder',
      { [choir]: (text) => `${text}\n\n<img src="../../../../../docs/front.jpg" alt="x">\n` },
      1,
    ],
    ['by bytes', { [choir]: Buffer.from('---\nheadline: Caf\u00e9\n---\n', 'latin1') }, 1],
    [
      'by the settings, without which the framework does not start, and by a story',
      { [settings]: swap('#7a4b00', '#ffee00'), [choir]: swap('byline', 'by') },
      2,
    ],
    [
      'by many things at once',
      {
        'front.yaml': 'led: 2026/slip-reopens\n',
        [settings]: swap('corrections: putting-it-right', 'corrections: putting-right'),
        [slip]: swap('src: slip.jpg', 'src: slips.jpg'),
        [choir]: swap('section: culture', 'section: culure'),
        'articles/2026/none.md': 'No front matter.\n',
        'articles/2026/bad.md': '---\nheadline: a: b\n---\n',
        'articles/2026/empty.md': '---\nheadline: Empty\npublished: 2026-11-18\nsection: news\n---\n',
        'articles/2026/latin.md': Buffer.from('---\nheadline: x\n---\n\u00e9', 'latin1'),
        'articles/2026/many.md':
          '---\npublished: soon\nkind: x\nauthor: y\nlanguage: welsh\n---\n\n[a](javascript:b)\n![](slip.jpg)\n',
        'articles/2026/again/choir-by-lamplight.md':
          '---\nheadline: Again\npublished: 2026-11-18\nsection: news\n---\nAgain.\n',
        'authors/nobody.md': '---\nrole: none\n---\n',
        'appeals/nothing.md': '---\nheading: Nothing\n---\n',
        'pages/search.md': '---\ntitle: Search\n---\nWords.\n',
      },
      // A fault each, and eight in `many.md`: the headline, the section, four fields, a link and a picture.
      20,
    ],
  ])('%s, says what, ends with 1 and changes nothing', (_what, changes, faults) => {
    const before = state(out);
    const { status, stdout, stderr } = build(changes);
    const lines = stderr.trim().split('\n');
    for (const line of lines) expect(line).toMatch(form);
    expect(lines).toHaveLength(faults);
    // At most that stages came to their end.
    expect([status, stdout.replace(/^(?:reading|templates): [\d.]+ s\n/gm, '')]).toEqual([1, '']);
    expect(state(out)).toEqual(before);
  });

  it.each([
    ['a clock that is none', ['--as-of', 'tomorrow'], 'AS_OF: `tomorrow` is no moment; write '],
    ['an address that is none', ['--url', 'preview'], 'SITE_URL: `preview` is not an address on the web; write '],
    ['an option there is not', ['--drafts'], "Unknown option '--drafts'"],
  ])('for %s, says so in a line', (_what, options, said) => {
    const before = state(out);
    const { status, stderr } = build({}, ...options);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(said);
    expect(state(out)).toEqual(before);
  });

  it('for a folder that holds what no build printed leaves it as it is', () => {
    const foreign = path.resolve('.cache/newsroom/foreign');
    mkdirSync(foreign, { recursive: true });
    writeFileSync(path.join(foreign, 'robots.txt'), 'User-agent: *\n');
    writeFileSync(path.join(foreign, 'letters.txt'), 'Dear editor');
    const before = state(foreign);
    const { status, stderr } = build({}, '--out', foreign);
    expect([status, stderr.trim()]).toEqual([
      1,
      `${foreign} holds what no build printed: write the name of an empty folder, or of one built before`,
    ]);
    expect(state(foreign)).toEqual(before);
  });

  it('for a newsroom that is not there names the file that should be', () => {
    const { status, stderr } = build({}, '--content', '.cache/newsroom/nowhere');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^\.cache\/newsroom\/nowhere\/publication\.yaml: the settings of the title are not there; write [^\n]+\n$/,
    );
  });
});

describe('a build', { timeout: 240_000 }, () => {
  it('of the same files prints the same bytes', () => {
    const before = filesIn(out);
    const { status, stdout } = build();
    expect(status).toBe(0);
    expect(stdout).toMatch(/: 0 files written, \d+ unchanged, 0 removed\./);
    expect(filesIn(out)).toEqual(before);
  });

  it('makes no difference of marks, CRLF and blanks at the end', () => {
    const before = filesIn(out);
    const { status, stdout } = build(Object.fromEntries(texts.map((name) => [name, crlf])));
    expect(status).toBe(0);
    expect(stdout).toMatch(/: 0 files written/);
    expect(filesIn(out)).toEqual(before);
  });

  it('takes away the pages of a story that is gone, and all that named it', () => {
    const page = path.join(out, '2026/11/18/choir-by-lamplight/index.html');
    expect(existsSync(page)).toBe(true);
    const unlinked = swap('[choir that sang through it](choir-by-lamplight.md)', 'choir that sang through it');
    expect(build({ [choir]: null, [slip]: unlinked }, '--accept')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(path.dirname(page))).toBe(false);
    const naming = [...filesIn(out)].filter(
      ([name, bytes]) => name.includes('lamplight') || bytes.includes('lamplight'),
    );
    expect(naming.map(([name]) => name)).toEqual([]);
  });

  it('shows nothing of a story before its moment, and the story from then on', () => {
    const later: Changes = {
      [choir]: (text) =>
        swap('published: 2026-11-18', 'published: 2026-11-20T12:00:01Z')(swap('A choir by', 'Quillwhistle by')(text)),
    };
    const naming = (): string[] =>
      [...filesIn(out)].filter(([, bytes]) => bytes.includes('Quillwhistle')).map(([name]) => name);
    expect(build(later, '--accept').status).toBe(0);
    expect(naming()).toEqual([]);
    expect(build(later, '--as-of', '2026-11-20T12:00:01Z').status).toBe(0);
    expect(naming()).toContain('2026/11/20/choir-by-lamplight/index.html');
    expect(naming()).toContain('feed.xml');
  });
});
