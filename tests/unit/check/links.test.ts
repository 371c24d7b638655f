import { describe, expect, it } from 'vitest';

import { pictureTaken } from '../../../src/check/first-view.ts';
import { deadLinks } from '../../../src/check/links.ts';
import { lineOfWords } from '../../../src/check/place-in-file.ts';

describe('links within the site', () => {
  const texts = new Map([
    ['index.html', '<main id="text">'],
    ['ünder/index.html', '<p id="a b"><p id="fn-%D9%A1">'],
    ['feed.xml', ''],
  ]);
  const dead = (links: string): string[] =>
    [
      ...deadLinks([['x.html', links]], {
        files: new Set(texts.keys()),
        read: (file) => texts.get(file) ?? '',
      }).values(),
    ]
      .flat()
      .map(({ what }) => what);

  it('that lead to a file, a folder’s index or a place are alive', () => {
    expect(dead('feed.xml #text %C3%BCnder/ %C3%BCnder/#a%20b %C3%BCnder/#fn-%D9%A1 feed.xml#x')).toEqual([]);
    expect(dead(' #text')).toEqual([]);
  });

  it.each([
    ['gone/', 'a link to `/gone/`, which is not there'],
    // A static server hands out no index for an address without its slash but by way of a redirect.
    ['%C3%BCnder', 'a link to `/ünder`, which is not there'],
    ['#nowhere', 'a link to `/#nowhere`, a page that has no place `nowhere`'],
    ['%C3%BCnder/#text-a', 'a link to `/ünder/#a`, a page that has no place `a`'],
  ])('that do not are dead: %s', (link, fault) => {
    expect(dead(`feed.xml ${link}`)).toEqual([fault]);
  });
});

describe('the line of some words', () => {
  const text = 'see /news/more/\nand /news/ or /news\n#part-two\n#part';

  it.each<[string[], number | undefined]>([
    [['/news/'], 2],
    [['/news'], 1],
    [['#part'], 4],
    [['/gone/', '#part-two'], 3],
    [['/gone/', ''], undefined],
  ])('%j is %s', (words, line) => {
    expect(lineOfWords(text, words)).toBe(line);
  });
});

describe('the picture a phone takes', () => {
  const set = '/s.jpg 320w, /m.jpg 800w, /l.jpg 1600w';

  it.each([
    ['100vw', '/l.jpg'],
    ['(min-width: 64rem) 10rem, 67vw', '/m.jpg'],
    ['(max-width: 40rem) 4rem, 100vw', '/s.jpg'],
    ['(min-resolution: 2.5dppx) 50vw, 100vw', '/m.jpg'],
    ['(min-width: 20rem) and (min-width: 60rem) 4rem, 200px', '/m.jpg'],
    ['calc(100vw - 2rem)', '/l.jpg'],
    ['', '/l.jpg'],
  ])('of a width %s is %s', (sizes, taken) => {
    expect(pictureTaken(set, sizes)).toBe(taken);
  });

  it('of no widths is the only one', () => {
    expect(pictureTaken('/a.jpg', '')).toBe('/a.jpg');
  });
});
