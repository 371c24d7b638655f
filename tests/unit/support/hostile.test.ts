import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hostileCopy } from '../../fixtures/hostile-copy.ts';
import { attribute, below, readHtml } from '../../site/html.ts';
import { findings } from '../markdown/probe.ts';
import { printedCopy } from './printed-copy.ts';

/** Where the parts of an appeal stand, each by its id under its parent's, when a browser reads the copy between them. */
function frame(first: string, rest: string): string {
  const page = `<!doctype html><body id=body><section id=section><h2 id=top-a>Heading</h2><div id=words>${first}<details id=details>
<summary id=summary>Read more</summary>${rest}</details><p id=goal>Goal</p></div><div id=do><form id=gifts action=/give><button id=give>
Give</button></form><button id=close>Close</button></div></section><main id=main></main><footer id=footer></footer>`;
  const ours = readHtml(page).elements.filter((each) => !attribute(each, 'id')?.startsWith('top-a-copy-'));
  return ours
    .flatMap((each) => {
      const id = attribute(each, 'id');
      const { parentNode: parent } = each;
      return id === undefined ? [] : [`${parent && 'attrs' in parent ? String(attribute(parent, 'id')) : ''} > ${id}`];
    })
    .join('\n');
}

const undisturbed = frame('<p>One.</p>', '<p>Two.</p>');

/** What of it is carried to the page: what could act, or a part of the appeal that is not where it was. Empty where it was refused. */
async function carried(body: string): Promise<string[]> {
  const copy = await printedCopy(body);
  if (!copy) return [];
  const { first, rest } = copy;
  const moved = frame(first, rest) === undisturbed ? [] : ['the appeal around it is not what it was'];
  return [...findings(first, 'top-a-copy-'), ...findings(rest, 'top-a-copy-'), ...moved];
}

describe('an appeal’s copy with', () => {
  it.each(Object.entries(hostileCopy))('%s carries nothing of it', async (_name, body) => {
    expect(await carried(body)).toEqual([]);
  });

  it('links that run is refused where Markdown writes them, and is no link where HTML does', async () => {
    expect(await printedCopy(hostileCopy['a link that runs'] ?? '')).toBeUndefined();
    expect(await printedCopy(hostileCopy['a link that holds its page'] ?? '')).toBeUndefined();
    expect(await printedCopy('<a href="&#106;avascript&colon;steal()">Give</a>')).toMatchObject({
      first: '<p>Give</p>',
    });
  });

  it('hostile words keeps the harmless ones around them', async () => {
    expect(await printedCopy('Give <script>steal()</script>now.\n\n<form><p onclick=x>More.</p></form>')).toMatchObject(
      {
        first: '<p>Give now.</p>',
        rest: '<p>More.</p>',
      },
    );
  });

  it('a hundred kilobytes is refused, whatever they are', async () => {
    for (const bit of ['Give. ', '<div>', '> ', '[', '*a ', '<b><a href=/>', '`', '- ']) {
      expect(await printedCopy(bit.repeat(100_000 / bit.length))).toBeUndefined();
    }
  });

  it.each(['<div>', '> ', '[', '**a ', '<b><a href=/>', '`', '- ', '<table><td>', '<details>', '![', '<!--'])(
    'five thousand characters of "%s" is refused, or printed with the page around it standing',
    async (bit) => {
      expect(await carried(bit.repeat(Math.floor(4_990 / bit.length)))).toEqual([]);
    },
  );

  it('tags in whatever order leaves the appeal around it as it was', async () => {
    const names =
      'a b p h2 h3 div details summary section form button select option table caption tr td svg math mtext foreignObject annotation-xml ' +
      'marquee object applet template li dd ruby rt title textarea style script noscript iframe body html main font nobr';
    const tag = fc.constantFrom(...names.split(' ')).chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`));
    const bit = fc.oneof(
      { weight: 6, arbitrary: tag },
      fc.constantFrom('x', '\n\n', '<!--', '-->', ']]>', '"', '<p id=top-a class=appeal>'),
    );
    const copy = fc.array(bit, { minLength: 1, maxLength: 25 }).map((bits) => `x${bits.join('')}`);
    await fc.assert(
      fc.asyncProperty(copy, async (body) => {
        expect(await carried(body)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('none of the class, the place or the ids that the script at the reader’s looks for', async () => {
    for (const body of Object.values(hostileCopy)) {
      const { first = '', rest = '' } = (await printedCopy(body)) ?? {};
      const inside = below(readHtml(`<body>${first}${rest}`).root);
      const telling = inside.filter((each) =>
        each.attrs.some(
          ({ name, value }) => name.startsWith('data-') || (name === 'class' && value.includes('appeal')),
        ),
      );
      expect(telling).toEqual([]);
    }
  });
});

describe('where nothing is sanitised', () => {
  it('the attacks on the frame break it', () => {
    const breaking = Object.values(hostileCopy).filter((body) => frame(body, '') !== undisturbed);
    expect(breaking.length).toBeGreaterThan(20);
  });
});

const lists = process.env.CORPORA_DIR === undefined ? undefined : path.join(process.env.CORPORA_DIR, 'suites/xss');
const there = lists !== undefined && existsSync(lists);

describe.skipIf(!there).each(['blns', 'dompurify', 'owasp', 'vercel-markdown'])('attack strings of %s', (name) => {
  const read = (): string[] => {
    const { vectors } = JSON.parse(readFileSync(path.join(lists ?? '', `${name}.json`), 'utf8')) as {
      vectors: string[];
    };
    return vectors;
  };

  it('are refused as copy, or carry nothing', async () => {
    const got: [string, string[]][] = [];
    for (const vector of read()) got.push([vector, await carried(`${vector}\n\nGive.\n\n${vector}`)]);
    expect(got.filter(([, found]) => found.length > 0)).toEqual([]);
    expect(got.length).toBeGreaterThan(100);
  }, 60_000);
});
