import { appeal, choir, editor, page, post, settings, swap } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** What is wrong with a file whatever the others hold: its bytes, its front matter, its fields. */
export const mistakesInAFile: Mistake[] = [
  {
    mistake: 'YAML that does not parse',
    changes: { [choir]: swap('byline: Staff and readers', 'byline: Staff: and readers') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: YAML that does not parse (Nested mappings are not allowed in compact mappings); write values that hold a colon, a quotation mark or a #, or begin with a *, between quotation marks',
  },
  {
    mistake: 'a key twice',
    changes: { [choir]: swap('published: 2026-11-18', 'published: 2026-11-18\nsection: news') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: YAML that does not parse (Map keys must be unique); write each field once',
  },
  {
    mistake: 'settings that do not parse',
    changes: { [settings]: swap('name: News', 'name: "News') },
    said: 'content/publication.yaml:9: YAML that does not parse (Missing closing "quote); write values that hold a colon, a quotation mark or a #, or begin with a *, between quotation marks',
  },
  {
    mistake: 'no front matter',
    changes: { [choir]: 'Nineteen voices.\n' },
    said: 'content/articles/2026/choir-by-lamplight.md:1: no front matter; write a line `---`, the fields, and a second line `---`',
  },
  {
    mistake: 'front matter without an end',
    changes: { [choir]: '---\nheadline: A choir\n\nNineteen voices.\n' },
    said: 'content/articles/2026/choir-by-lamplight.md:1: the front matter has no end; write a line `---` after the last field',
  },
  {
    mistake: 'front matter that is a list',
    changes: { [choir]: '---\n- headline\n---\nNineteen voices.\n' },
    said: 'content/articles/2026/choir-by-lamplight.md:2: this is not a mapping of fields; write one `name: value` a line',
  },
  {
    mistake: 'a story without a headline',
    changes: { [choir]: swap('headline: A choir by lamplight\n', '') },
    said: 'content/articles/2026/choir-by-lamplight.md:2: `headline` is missing; write `headline: What happened`',
  },
  {
    mistake: 'a story without a date',
    changes: { [choir]: swap('published: 2026-11-18\n', '') },
    said: 'content/articles/2026/choir-by-lamplight.md:2: `published` is missing; write `published: 2025-09-09T06:30:00+01:00`',
  },
  {
    mistake: 'a story without a section',
    changes: { [choir]: swap('section: culture\n', '') },
    said: 'content/articles/2026/choir-by-lamplight.md:2: `section` is missing; write `section: news`',
  },
  {
    mistake: 'an author without a name',
    changes: { [editor]: swap('name: Asta Moor\n', '') },
    said: 'content/authors/asta-moor.md:2: `name` is missing; write `name: Jane Doe`',
  },
  {
    mistake: 'an appeal without a heading',
    changes: { [appeal]: swap('heading: This paper is rung by its readers\n', '') },
    said: 'content/appeals/keep-the-bell.md:2: `heading` is missing; write `heading: This story is free to read. It was not free to make`',
  },
  {
    mistake: 'a page without a title',
    changes: { [page]: swap('title: How we put things right', 'description: What we do when we are wrong.') },
    said: 'content/pages/putting-it-right.md:2: `title` is missing; write `title: How we correct mistakes`',
  },
  {
    mistake: 'settings without an address',
    changes: { [settings]: swap('url: https://bell.example\n', '') },
    said: 'content/publication.yaml:1: `url` is missing; write `url: https://paper.example`',
  },
  {
    mistake: 'an unknown key',
    changes: { [choir]: swap('byline:', 'by-line:') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: unknown key `by-line`; write `byline`',
  },
  {
    mistake: 'an unknown key of the settings',
    changes: { [settings]: swap('tagline:', 'tag:') },
    said: 'content/publication.yaml:2: unknown key `tag`; write one of `name`, `tagline`, `url`, `language`, `timeZone`, `sections`, `colours`, `logo`, …, or take the line out',
  },
  {
    mistake: 'an unknown key of front.yaml',
    changes: { 'front.yaml': 'led: 2026/slip-reopens\n' },
    said: 'content/front.yaml:1: unknown key `led`; write `lead`',
  },
  {
    mistake: 'a word where a list must be',
    changes: { [choir]: swap('[Storm, Music]', 'Storm') },
    said: 'content/articles/2026/choir-by-lamplight.md:6: `topics` must be a list; write `topics: [Harbour, Ferry]`',
  },
  {
    mistake: 'a number where text must be',
    changes: { [choir]: swap('A choir by lamplight', '2026') },
    said: 'content/articles/2026/choir-by-lamplight.md:2: `headline` must be text; write `headline: What happened`',
  },
  {
    mistake: 'a word where yes or no must be',
    changes: { [choir]: swap('section: culture', 'section: culture\ndraft: almost') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: `draft` must be true or false; write `draft: true`',
  },
  {
    mistake: 'a day that does not exist',
    changes: { [choir]: swap('2026-11-18', '2026-02-30') },
    said: 'content/articles/2026/choir-by-lamplight.md:3: `published` is not a date, or a date and time with its offset; write `published: 2025-09-09T06:30:00+01:00`',
  },
  {
    mistake: 'a time without its offset',
    changes: { [choir]: swap('2026-11-18', '2026-11-18T07:00') },
    said: 'content/articles/2026/choir-by-lamplight.md:3: `published` is not a date, or a date and time with its offset; write `published: 2025-09-09T06:30:00+01:00`',
  },
  {
    mistake: 'a kind there is not',
    changes: { [choir]: swap('section: culture', 'section: culture\nkind: reportage') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: `kind`: `reportage` is no kind of story; write `news`, `analysis`, `opinion`, `feature`, `explainer`, or `live`',
  },
  {
    mistake: 'a language there is not',
    changes: { [choir]: swap('section: culture', 'section: culture\nlanguage: welsh') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: `language` is not a language tag (BCP 47); write `language: cy`',
  },
  {
    mistake: 'a time zone there is not',
    changes: { [settings]: swap('Europe/London', 'Europe/Saltby') },
    said: 'content/publication.yaml:5: `timeZone` is not a time zone of the IANA database; write `timeZone: Europe/London`',
  },
  {
    mistake: 'an address that is none',
    changes: { [settings]: swap('https://bell.example', 'bell.example') },
    said: 'content/publication.yaml:3: `url` is not an address on the web; write `url: https://paper.example`',
  },
  {
    mistake: 'an e-mail address that is none',
    changes: { [settings]: swap('desk@bell.example', 'the desk') },
    said: 'content/publication.yaml:19: `contact` is not an e-mail address; write `contact: newsroom@paper.example`',
  },
  {
    mistake: 'an empty story without a source',
    changes: { [post]: swap('  url: https://wire.example/post\n', '') },
    said: 'content/articles/2026/2026-11-17-post-comes-on-tuesdays.md:9: the story has no text; write its text under the front matter, or `source` with a `url` to point to',
  },
  {
    mistake: 'an empty appeal',
    changes: { [appeal]: '---\nheading: This paper is rung by its readers\n---\n' },
    said: 'content/appeals/keep-the-bell.md:4: the appeal has no text; write its copy under the front matter',
  },
  {
    mistake: 'bytes that are not UTF-8',
    changes: {
      [choir]: Buffer.from(
        '---\nheadline: A choir\npublished: 2026-11-18\nsection: culture\n---\n\nCaf\u00e9.\n',
        'latin1',
      ),
    },
    said: 'content/articles/2026/choir-by-lamplight.md:7: this line holds bytes that are not UTF-8; write the file anew as UTF-8 (in most editors: Save with encoding, UTF-8)',
  },
  {
    mistake: 'a slug that cannot be an address',
    changes: { [choir]: swap('section: culture', 'section: culture\nslug: A choir!') },
    said: 'content/articles/2026/choir-by-lamplight.md:5: `slug` cannot stand in an address; write `slug: what-happened (lower-case letters, digits, hyphens)`',
  },
  {
    mistake: 'a colour no one could read',
    changes: { [settings]: swap('#7a4b00', '#e0b070') },
    said: 'content/publication.yaml:16: `colours.accent` cannot be read on paper (#fffdf8) and on tints: its contrast is 1.8 to 1 and must be 4.5 (WCAG 2.2, 1.4.3); write `"#826641"`, which is the same colour, darker',
  },
  {
    mistake: 'no settings at all',
    changes: { [settings]: null },
    said: 'content/publication.yaml: the settings of the title are not there; write a file `content/publication.yaml` with name, url, language, timeZone, sections, colours and contact',
  },
];
