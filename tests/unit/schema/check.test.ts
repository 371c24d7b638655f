import { describe, expect, it } from 'vitest';

import { article } from '../../../src/schema/article.ts';
import { check } from '../../../src/schema/check.ts';
import { readMarkdownFile, readYamlFile } from '../../../src/schema/document.ts';
import { readEntry } from '../../../src/schema/entry.ts';
import type { CollectionName } from '../../../src/schema/entry.ts';
import { problemLine } from '../../../src/schema/problem.ts';
import { publication } from '../../../src/schema/publication.ts';

/** What is said of a story whose fields, from line 5 on, are these. */
function saidOf(fields: string): string[] {
  const { value } = readMarkdownFile(
    `---\nheadline: H\npublished: 2025-09-09\nsection: news\n${fields}\n---\nWords.\n`,
    'x.md',
  );
  if (!value) throw new Error('does not parse');
  return check(value, article).problems.map(problemLine);
}

/** The same of settings, whose `key` is left out or taken from `fields`. */
function saidOfSettings(key: string, fields: string): string[] {
  const settings: Record<string, string> = {
    name: 'The Estuary Post',
    url: 'https://post.example',
    language: 'en-GB',
    timeZone: 'Europe/London',
    sections: '[{id: news, name: News}]',
    colours: '{brand: "#0b4f5c", accent: "#8a5300"}',
    contact: 'newsroom@post.example',
  };
  const others = Object.entries(settings).filter(([name]) => name !== key);
  const { value } = readYamlFile(`${fields}\n${others.map(([name, text]) => `${name}: ${text}\n`).join('')}`, 'p.yaml');
  if (!value) throw new Error('does not parse');
  return check(value, publication).problems.map(problemLine);
}

describe('a story that is well-formed', () => {
  it('has every field as it was written, blanks at the ends taken off, and defaults where nothing was', () => {
    const { value } = readMarkdownFile('---\nheadline: " H "\npublished: 2025-09-09\nsection: news\n---\n', 'x.md');
    if (!value) throw new Error('does not parse');
    expect(check(value, article)).toEqual({
      value: {
        headline: 'H',
        published: '2025-09-09',
        section: 'news',
        kind: 'news',
        sensitive: false,
        withdrawn: false,
        draft: false,
      },
      problems: [],
    });
  });
});

describe('an unknown key', () => {
  it.each([
    ['author: jane', 'author', '`authors`'],
    ['standFirst: x', 'standFirst', '`standfirst`'],
    ['keypoints: [x]', 'keypoints', '`keyPoints`'],
    ['HEADLINE: x', 'HEADLINE', '`headline`'],
    ['image: {src: a.jpg, alt: b, captoin: c}', 'image.captoin', '`caption`'],
    ['corrections: [{date: 2025-09-10, kind: correction, text: x, dat: x}]', 'corrections[0].dat', '`date`'],
    ['__proto__: {draft: true}', '__proto__', 'one of `headline`, '],
    ['constructor: x', 'constructor', 'one of `headline`, '],
    ['expiryDate: 2026-01-01', 'expiryDate', 'one of `headline`, '],
  ])('%s is named, and the nearest known one', (fields, key, write) => {
    const [line, ...others] = saidOf(fields);
    expect(others).toEqual([]);
    expect(line).toContain(`x.md:5: unknown key \`${key}\`; write ${write}`);
  });

  it('is found in settings too', () => {
    expect(saidOfSettings('', 'timezone: UTC')).toEqual(['p.yaml:1: unknown key `timezone`; write `timeZone`']);
    expect(saidOfSettings('', 'policies: {privcy: x}')).toEqual([
      'p.yaml:1: unknown key `policies.privcy`; write `privacy`',
    ]);
  });
});

describe('a required field', () => {
  it('that is missing is named with an example', () => {
    const { value } = readMarkdownFile('---\nstandfirst: x\n---\n', 'x.md');
    if (!value) throw new Error('does not parse');
    expect(check(value, article).problems.map(problemLine)).toEqual([
      'x.md:2: `headline` is missing; write `headline: What happened`',
      'x.md:2: `published` is missing; write `published: 2025-09-09T06:30:00+01:00`',
      'x.md:2: `section` is missing; write `section: news`',
    ]);
  });

  it('of a part is named with the part', () => {
    expect(saidOf('image:\n  src: a.jpg')).toEqual([
      'x.md:5: `image.alt` is missing; write `alt: A ferry leaving the slip at dawn`',
    ]);
    expect(saidOf('image:\n  src: a.jpg\n  alt: ""')).toEqual([
      'x.md:7: `image.alt` is empty; write `alt: A ferry leaving the slip at dawn`',
    ]);
    expect(saidOf('source: {url: "https://wire.example"}')[0]).toContain('`source.name` is missing');
  });

  it.each(['name', 'url', 'language', 'timeZone', 'sections', 'colours', 'contact'])('of the settings: %s', (key) => {
    const [line, ...others] = saidOfSettings(key, '# none');
    expect(others).toEqual([]);
    expect(line).toContain(`\`${key}\` is missing; write \`${key}: `);
  });
});

describe('a wrong value', () => {
  it.each([
    ['standfirst: 3', '`standfirst` must be text; write `standfirst: '],
    ['standfirst: [a]', '`standfirst` must be text'],
    ['standfirst:', '`standfirst` must be text'],
    ['topics: Harbour', '`topics` must be a list; write `topics: [Harbour, Ferry]`'],
    ['topics: [Harbour, 3]', '`topics[1]` must be text'],
    ['authors: [[a]]', '`authors[0]` must be text'],
    ['draft: yes', '`draft` must be true or false; write `draft: true`'],
    ['sensitive: "true"', '`sensitive` must be true or false'],
    ['updated: 2025-02-30', '`updated` is not a date, or a date and time with its offset; write `updated: 2025-09-10`'],
    ['language: en_GB', '`language` is not a language tag (BCP 47); write `language: cy`'],
    ['image: a.jpg', '`image` must hold fields of its own; write `image: {src: harbour.jpg, alt: A ferry at dawn}`'],
    ['source: A Wire', '`source` must hold fields of its own; write `source: {name: A Wire'],
    ['corrections: [late]', '`corrections[0]` must hold fields of its own'],
    ['slug: Not A Slug', '`slug` cannot stand in an address; write `slug: what-happened '],
    ['slug: ""', '`slug` is empty'],
    ['slug: a/b', '`slug` cannot stand in an address'],
    ['slug: ..', '`slug` cannot stand in an address'],
    ['aliases: [old]', '`aliases[0]` is not an address of this site'],
    ['kind: opinon', '`kind`: `opinon` is no kind of story; write `kind: opinion`'],
    [
      'kind: sport',
      '`kind`: `sport` is no kind of story; write `news`, `analysis`, `opinion`, `feature`, `explainer`, or `live`',
    ],
    ['kind: [news]', '`kind`: `["news"]` is no kind of story'],
    ['source: {name: x, url: "javascript:alert(1)"}', '`source.url` is a link that runs script'],
    ['image: {src: a.jpg, alt: b, licence: CC BY}', '`image.licence` is not an address on the web'],
  ])('%s', (fields, said) => {
    const lines = saidOf(fields);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`x.md:5: ${said}`);
  });

  it.each([
    ['url', 'url: post.example', '`url` is not an address on the web'],
    ['url', 'url: https://post.example/?from=here', '`url` must not hold a query or a fragment'],
    ['sections', 'sections: []', '`sections` is empty'],
    ['sections', 'sections: {news: News}', '`sections` must be a list'],
    ['sections', 'sections: [{id: "2025", name: x}]', '`sections[0].id` is reserved'],
    ['sections', 'sections: [{id: topics, name: x}]', '`sections[0].id` is reserved'],
    ['sections', 'sections: [{id: Local News, name: x}]', '`sections[0].id` cannot stand in an address'],
    ['colours', 'colours: {brand: "#ffff00", accent: "#8a5300"}', '`colours.brand` cannot be read on paper'],
    ['colours', 'colours: {brand: red, accent: "#8a5300"}', '`colours.brand` is not a colour'],
    ['contact', 'contact: the newsroom', '`contact` is not an e-mail address'],
    ['', 'support: http://give.example', '`support` is not an https address'],
    ['', 'social: [{name: x, url: "data:text/html,x"}]', '`social[0].url` is a link that runs script'],
  ])('of the settings: without %s, %s', (key, fields, said) => {
    const lines = saidOfSettings(key, fields);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`p.yaml:1: ${said}`);
  });

  it('is shown on one line, without what would steer a terminal', () => {
    for (const line of saidOf('kind: "news\\nx.md:1: all is well\\e[2J"\n"a\\nb": 1')) {
      // eslint-disable-next-line no-control-regex -- controls are what must not be there
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }
  });

  it('does not keep the others from being said', () => {
    expect(saidOf('topics: x\nkind: sport\nauthor: y\nupdated: soon\nimage: {src: a.jpg, alt: ""}')).toHaveLength(5);
  });
});

describe('a file by itself', () => {
  const said = (collection: CollectionName, text: string): string[] =>
    readEntry(collection, 'x', 'x.md', new TextEncoder().encode(text)).problems.map(problemLine);
  const story = (fields: string, body: string): string =>
    `---\nheadline: H\npublished: 2025-09-09\nsection: news\n${fields}---\n${body}`;

  it('without text is refused where text is what it is for', () => {
    expect(said('articles', story('', ''))).toEqual([
      'x.md:6: the story has no text; write its text under the front matter, or `source` with a `url` to point to',
    ]);
    expect(said('articles', story('', '\n \n\t\n'))).toHaveLength(1);
    expect(said('articles', story('source: {name: A Wire}\n', ''))).toHaveLength(1);
    expect(said('appeals', '---\nheading: H\n---\n')).toEqual([
      'x.md:4: the appeal has no text; write its copy under the front matter',
    ]);
  });

  it('without text is a pointer where it names its source', () => {
    expect(said('articles', story('source: {name: A Wire, url: "https://wire.example/1"}\n', ''))).toEqual([]);
    expect(said('authors', '---\nname: N\n---\n')).toEqual([]);
    expect(said('pages', '---\ntitle: T\n---\n')).toEqual([]);
  });

  it('is told of its fields, its links and its missing text in one go', () => {
    expect(said('articles', '---\nheadline: H\npublished: soon\n---\n')).toHaveLength(3);
    expect(said('articles', story('kind: x\n', '[x](javascript:y)\n\n![](a.jpg)\n'))).toEqual([
      expect.stringContaining('x.md:5: `kind`'),
      expect.stringContaining('x.md:7: a link that runs script'),
      expect.stringContaining('x.md:9: the picture `a.jpg` has no alt text'),
    ]);
  });

  it('of another collection is held against that one’s fields', () => {
    expect(said('pages', '---\ntitle: T\nappeal: all\n---\nWords.')).toEqual([
      'x.md:3: `appeal`: `all` can only be `none`; write `appeal: none`',
    ]);
    expect(said('pages', '---\ntitle: T\nshows: adverts\n---\nWords.')[0]).toContain(
      '`shows`: `adverts` is no built part',
    );
    expect(said('authors', '---\nname: N\ncontact: x\n---\n')[0]).toContain('`contact` is not an e-mail address');
    expect(said('appeals', '---\nheading: H\nto: http://give.example\n---\nCopy.')[0]).toContain(
      '`to` is not an https address',
    );
  });
});
