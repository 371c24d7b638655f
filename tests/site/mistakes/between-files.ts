import { choir, settings, slip, swap } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** Files that are each well-formed and do not agree. */
export const mistakesBetweenFiles: Mistake[] = [
  {
    mistake: 'an unknown section',
    changes: { [choir]: swap('section: culture', 'section: culure') },
    said: 'content/articles/2026/choir-by-lamplight.md:4: no section `culure`; write `culture`',
  },
  {
    mistake: 'an unknown author',
    changes: { [slip]: swap('[asta-moor]', '[asta-more]') },
    said: 'content/articles/2026/slip-reopens.md:6: no author `asta-more`; write `asta-moor`',
  },
  {
    mistake: 'an unknown page',
    changes: { [settings]: swap('corrections: putting-it-right', 'corrections: putting-right') },
    said: 'content/publication.yaml:22: no page `putting-right`; write `putting-it-right`',
  },
  {
    mistake: 'an unknown story on the front page',
    changes: { 'front.yaml': 'lead: 2026/slip-opens\n' },
    said: 'content/front.yaml:1: no story `2026/slip-opens`; write `2026/slip-reopens`',
  },
  {
    mistake: 'a link to a file that is not there',
    changes: { [slip]: swap('(choir-by-lamplight.md)', '(choir-by-lamp.md)') },
    said: 'content/articles/2026/slip-reopens.md:18: a link to `choir-by-lamp.md`, which is not there; write the path of a story, an author or a page from here',
  },
  {
    mistake: 'updated before published',
    changes: { [choir]: swap('published: 2026-11-18', 'published: 2026-11-18\nupdated: 2026-11-17') },
    said: 'content/articles/2026/choir-by-lamplight.md:4: `updated` (2026-11-17) is before `published` (2026-11-18); write the later of the two, or take the line out',
  },
  {
    mistake: 'a file’s name that cannot be an address',
    changes: {
      'articles/2026/A choir?.md':
        '---\nheadline: A choir\npublished: 2026-11-18\nsection: culture\n---\nNineteen voices.\n',
    },
    said: 'content/articles/2026/A choir?.md:1: the file’s name makes `A choir?`, which cannot stand in an address; write `slug: a-choir`, or rename the file',
  },
  {
    mistake: 'a reserved section',
    changes: { [settings]: swap('- id: culture', '- id: search'), [choir]: swap('section: culture', 'section: news') },
    said: 'content/publication.yaml:11: `sections[1].id` is reserved: the site prints that address itself; write `id: news (lower-case letters, digits, hyphens; not a year)`',
  },
  {
    mistake: 'a reserved page',
    changes: { 'pages/authors.md': '---\ntitle: Authors\n---\nWho we are.\n' },
    said: 'content/pages/authors.md:1: `authors` is reserved: the site prints that address itself; write another file name',
  },
  {
    mistake: 'two stories at one address',
    changes: {
      'articles/2026/other/choir-by-lamplight.md':
        '---\nheadline: Again\npublished: 2026-11-18\nsection: news\n---\nAgain.\n',
    },
    said: 'content/articles/2026/other/choir-by-lamplight.md:3: the story stands at /2026/11/18/choir-by-lamplight/, where the story (content/articles/2026/choir-by-lamplight.md) stands already; write another slug, file name or address for one of them',
  },
  {
    mistake: 'a story and an old address at one address',
    changes: { [slip]: swap('/2019/slip/', '/2026/11/18/choir-by-lamplight/') },
    said: 'content/articles/2026/slip-reopens.md:11: the alias `/2026/11/18/choir-by-lamplight/` stands at /2026/11/18/choir-by-lamplight/, where the story (content/articles/2026/choir-by-lamplight.md) stands already; write another slug, file name or address for one of them',
  },
  {
    mistake: 'a page and an old address at one address',
    changes: { [slip]: swap('/2019/slip/', '/putting-it-right') },
    said: 'content/articles/2026/slip-reopens.md:11: the alias `/putting-it-right` stands at /putting-it-right/, where the page (content/pages/putting-it-right.md) stands already; write another slug, file name or address for one of them',
  },
  {
    mistake: 'a page and a section at one address',
    changes: { 'pages/culture.md': '---\ntitle: Culture\n---\nWhat it is.\n' },
    said: 'content/pages/culture.md:2: the page stands at /culture/, where the section `culture` (content/publication.yaml) stands already; write another slug, file name or address for one of them',
  },
  {
    mistake: 'an old address no server could answer',
    changes: { [slip]: swap('/2019/slip/', '/?p=12') },
    said: 'content/articles/2026/slip-reopens.md:11: `/?p=12` is no address that a static server can answer; write `/2019/old-address/`: no query, no fragment, no dots at the start of a part, no part of more than 200 letters',
  },
  {
    mistake: 'an appeal whose button leads nowhere',
    changes: { [settings]: swap('support: https://give.example/bell\n', '') },
    said: 'content/appeals/keep-the-bell.md:1: the appeal’s button leads nowhere; write `to: https://give.example/paper` here, or `support:` in publication.yaml',
  },
];
