import { describe, expect, it } from 'vitest';

import { Library } from '../../../src/newsroom/import/library.ts';
import { leadLinks } from '../../../src/newsroom/import/links.ts';
import { passageOf } from '../../../src/newsroom/import/passage.ts';
import { People } from '../../../src/newsroom/import/people.ts';
import { markOf } from '../../../src/newsroom/import/templates.ts';
import { Topics } from '../../../src/newsroom/import/topics.ts';

const topics = new Topics([{ id: 'tides', name: 'Tides and moons', aliases: ['topics/moon'] }], {});
const shelf = [
  {
    source: 'posts/2019-01-01-one.md',
    target: 'articles/2019/one.md',
    addresses: ['/2019/01/01/one/', '/old/one.html'],
  },
  { source: 'posts/two/index.md', target: 'articles/2020/two.md', addresses: ['/2020/02/02/two/'] },
];
const library = new Library(shelf, new People([]), topics, new Set(['tides-and-moons']));

function lead(text: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  const at = {
    source: 'posts/2019-01-01-one.md',
    target: 'articles/2019/one.md',
    library,
    oldUrls: ['https://old.example/paper/'],
  };
  const led = leadLinks(passageOf(text, 1), at, (kind, what) => notes.push(`${kind} ${what}`));
  return { text: led.text, notes };
}

describe('a link', () => {
  it.each([
    ['[a](/2020/02/02/two/)', '[a](../2020/two.md)'],
    ['[a](/2020/02/02/two#part)', '[a](../2020/two.md#part)'],
    ['[a](two/index.md "T")', '[a](../2020/two.md "T")'],
    [`[a](${markOf('two')})`, '[a](../2020/two.md)'],
    [`[a](${markOf('2019-01-01-one.md')}#part)`, '[a](#part)'],
    ['[a](https://www.old.example/paper/2020/02/02/two/)', '[a](../2020/two.md)'],
    ['<https://old.example/paper/2020/02/02/two/>', '[https://old.example/paper/2020/02/02/two/](../2020/two.md)'],
    ['[a](/topics/moon/)', '[a](/topics/tides-and-moons/)'],
    ['[a](//other.example/x)', '[a](https://other.example/x)'],
    ['[a](www.other.example/x)', '[a](https://www.other.example/x)'],
    ['[a](me@other.example)', '[a](mailto:me@other.example)'],
    ['[a][r] b\n\n[r]: /old/one.html', '[a][r] b\n\n[r]: one.md'],
    ['<a href="/2020/02/02/two/" class="x">a</a>', '<a href="../2020/two.md">a</a>'],
  ])('%s leads to where it is now', (written, expected) => {
    expect(lead(written)).toEqual({ text: expected, notes: [] });
  });

  it.each([
    ['[**a** b](/gone/)', '**a** b', 'link `/gone/`'],
    ['[a][r] b\n\n[r]: /gone/', 'a b\n\n', 'link `/gone/`'],
    ['[a](javascript:alert(1))', 'a', 'script `javascript:alert(1)`'],
    ['[a](JAVA&#115;cript:x)', 'a', 'script `JAVAscript:x`'],
    ['<a href="vbscript:x">a</a>', '<a>a</a>', 'script `vbscript:x`'],
    [`see ${markOf('gone.md')} there`, 'see  there', 'link `gone.md`'],
  ])('%s keeps its words and nothing else', (written, expected, note) => {
    expect(lead(written)).toEqual({ text: expected, notes: [note] });
  });

  it.each([
    '[a](https://other.example/paper/x)',
    '[a](#part)',
    '[a](mailto:a@b.example)',
    '`[a](/gone/)`',
    '    [a](/gone/)',
  ])('%s stays as it is', (written) => {
    expect(lead(written)).toEqual({ text: written, notes: [] });
  });

  it('to another page of the old site stays, and is listed', () => {
    expect(lead('[a](https://old.example/paper/shop/)')).toEqual({
      text: '[a](https://old.example/paper/shop/)',
      notes: ['oldSite https://old.example/paper/shop/'],
    });
  });
});
