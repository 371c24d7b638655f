import { describe, expect, it } from 'vitest';

import { linkedFile, readBody } from '../../../src/schema/body.ts';
import { problemLine } from '../../../src/schema/problem.ts';

const facts = (body: string) => readBody(body, 'x.md', 10).facts;
const said = (body: string): string[] => readBody(body, 'x.md', 10).problems.map(problemLine);

describe('a body', () => {
  it('is empty where it holds nothing but blanks', () => {
    for (const nothing of ['', ' ', '\n\n\t']) expect(facts(nothing).empty).toBe(true);
    expect(facts('Words.').empty).toBe(false);
  });

  it('names its pictures, with their lines', () => {
    expect(
      facts('One.\n\n![a](one.jpg) and ![b](sub/two.jpg "caption")\n\n> ![c](<three four.jpg>)\n').pictures,
    ).toEqual([
      { target: 'one.jpg', line: 12 },
      { target: 'sub/two.jpg', line: 12 },
      { target: 'three four.jpg', line: 14 },
    ]);
  });

  it('names pictures whose address stands elsewhere in the text', () => {
    const body = '![a][quay] ![quay] ![c][]\n\n[quay]: quay.jpg\n[quay]: other.jpg\n[c]: c.jpg\n';
    expect(facts(body).pictures).toEqual([
      { target: 'quay.jpg', line: 10 },
      { target: 'quay.jpg', line: 10 },
      { target: 'c.jpg', line: 10 },
    ]);
    expect(said('![][quay]\n\n[quay]: quay.jpg')).toEqual([
      'x.md:10: the picture `quay.jpg` has no alt text; write `![what it shows](quay.jpg)`',
    ]);
    expect(said('![a][far]\n\n[far]: https://x.example/far.jpg')).toHaveLength(1);
  });

  it('names the content files it links to, less the place in them', () => {
    expect(
      facts('One [a](../2025/storm.md) and\n[b](library.md#roof "title").\n\n[c]\n\n[c]: <a b.md>\n').links,
    ).toEqual([
      { target: '../2025/storm.md', line: 10 },
      { target: 'library.md', line: 11 },
      { target: 'a b.md', line: 15 },
    ]);
  });

  it('does not take for a file what is none', () => {
    expect(facts('[a](https://x.example/y.md) [b](/y.md) [c](#y.md) [d](y.mdx) [e](mailto:y@z.md) y.md').links).toEqual(
      [],
    );
  });

  it('names nothing that stands in code, in HTML or behind a backslash', () => {
    const inside = '![](x.jpg) [y](z.md) [w](javascript:v)';
    for (const body of [
      `\`${inside}\``,
      `\`\`\`\n${inside}\n\`\`\``,
      `    ${inside}`,
      `~~~md\n\n${inside}\n\n~~~`,
      `<!-- ${inside} -->`,
      '\\![](x.jpg\\) \\[y](z.md)',
    ]) {
      expect(readBody(body, 'x.md', 1), body).toMatchObject({
        facts: { empty: false, pictures: [], links: [] },
        problems: [],
      });
    }
  });

  it('may not show a picture without saying what it shows', () => {
    expect(said('One.\n\n![](one.jpg)\n![ ](two.jpg)')).toEqual([
      'x.md:12: the picture `one.jpg` has no alt text; write `![what it shows](one.jpg)`',
      'x.md:13: the picture `two.jpg` has no alt text; write `![what it shows](two.jpg)`',
    ]);
  });

  it('may not show a picture from elsewhere', () => {
    for (const elsewhere of ['https://x.example/a.jpg', '//x.example/a.jpg', '/a.jpg']) {
      expect(said(`![a](${elsewhere})`)[0], elsewhere).toContain('is not beside the file');
      expect(facts(`![a](${elsewhere})`).pictures).toEqual([]);
    }
  });
});

describe('a link that runs script', () => {
  it.each([
    ['plainly', '[x](javascript:alert(1))'],
    ['in capitals', '[x](JAVASCRIPT:alert(1))'],
    ['behind a blank', '[x]( javascript:alert(1))'],
    ['with a named colon', '[x](javascript&colon;alert(1))'],
    ['with a numbered letter', '[x](java&#115;cript:alert(1))'],
    ['with a numbered letter in hexadecimal', '[x](&#x6A;avascript:alert(1))'],
    ['with a named tab', '[x](java&Tab;script:alert(1))'],
    ['with a named line end', '[x](java&NewLine;script:alert(1))'],
    ['with a tab between angle brackets', '[x](<j\tavascript:alert(1)>)'],
    ['with a colon behind a backslash', '[x](javascript\\:alert(1))'],
    ['as a bare address', '<javascript:alert(1)>'],
    ['by reference', '[x][y]\n\n[y]: javascript:alert(1)'],
    ['by reference with a tab', '[x][y]\n\n[y]: <d\tata:text/html,x>'],
    ['as a picture', '![x](data:image/svg+xml,<svg/>)'],
    ['as a picture by reference', '![x]\n\n[x]: data:image/png;base64,AAAA'],
    ['as data', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['as a file of the reader’s', '[x](file:///etc/passwd)'],
    ['in VBScript', '[x](vbscript:msgbox(1))'],
    ['in a heading', '# [x](javascript:y)'],
    ['in a list in a quotation', '> - [x](javascript:y)'],
    ['in the words of a link to elsewhere', '[![a](javascript:y)](https://x.example)'],
  ])('is refused, written %s', (_how, body) => {
    const lines = said(body);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^x\.md:1\d: a link that runs script or hides its content \(`.*`\); write an address/);
  });

  it('is named with its line, cut short where it is long', () => {
    const [line] = said(`One.\n\nTwo\n[x](javascript:${'a'.repeat(500)}).`);
    expect(line).toMatch(/^x\.md:13: /);
    expect(line?.length).toBeLessThan(250);
  });

  it('is not what only speaks of one', () => {
    for (const body of [
      'JavaScript: the good parts.',
      'Data: see [below](#data).',
      '[x](https://x.example/javascript:y)',
      '[x](javascript.md)',
      'a &#x26; b',
    ]) {
      expect(said(body), body).toEqual([]);
    }
  });
});

describe('the file a link leads to', () => {
  it('is found from the file it stands in', () => {
    expect(linkedFile('content/articles/2025/a.md', '../../authors/jane.md')).toBe('content/authors/jane.md');
    expect(linkedFile('content/articles/2025/a.md', 'b%20c.md')).toBe('content/articles/2025/b c.md');
    expect(linkedFile('content/a.md', '100%.md')).toBe('content/100%.md');
  });

  it('is one, however its accents are made', () => {
    expect(linkedFile('a.md', 'cafe\u0301.md')).toBe(linkedFile('a.md', 'caf\u00e9.md'));
    expect(linkedFile('a.md', 'cafe%CC%81.md')).toBe('caf\u00e9.md');
  });
});
