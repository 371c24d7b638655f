import { describe, expect, it } from 'vitest';

import { meaningsFor } from '../../../src/newsroom/import/meanings.ts';
import type { Meaning } from '../../../src/newsroom/import/map.ts';
import { passageOf } from '../../../src/newsroom/import/passage.ts';
import { runTags } from '../../../src/newsroom/import/run-tags.ts';
import { hugoTags, parametersOf } from '../../../src/newsroom/import/tags.ts';
import { markOf } from '../../../src/newsroom/import/templates.ts';
import type { Generator } from '../../../src/newsroom/import/tree.ts';

function run(
  text: string,
  mapped: Record<string, Meaning> = {},
  generator: Generator = 'hugo',
): { text: string; notes: string[] } {
  const notes: string[] = [];
  const rules = { generator, meanings: meaningsFor(generator, mapped), headline: 'The headline' };
  const passage = runTags(passageOf(text, 10), rules, (kind, what, line) =>
    notes.push(`${String(line)} ${kind} ${what}`),
  );
  return { text: passage.text, notes };
}

describe('parameters of a shortcode', () => {
  it.each([
    ['src="a b" alt=bare', { src: 'a b', alt: 'bare' }],
    ['"first" second', { 0: 'first', 1: 'second' }],
    ['text="She said \\"no\\"."', { text: 'She said "no".' }],
    ['`raw "text"`', { 0: 'raw "text"' }],
    ['"./frost.png", "Frost, on a pump"', { 0: './frost.png', 1: 'Frost, on a pump' }],
    ['button-text="Go" 2="x"', { 'button-text': 'Go', 2: 'x' }],
  ])('%s', (written, expected) => {
    expect(Object.fromEntries(parametersOf(written))).toEqual(expected);
  });

  it('may hold what looks like the end of the tag', () => {
    expect(hugoTags('{{< quote text="a >}} b" >}} c').map(({ end }) => end)).toEqual([28]);
  });
});

describe('shortcodes', () => {
  it('turn into links and pictures, with the marks of Markdown escaped', () => {
    expect(run('{{< youtube id="abc" title="A [short] film" >}}').text).toBe(
      '[A \\[short\\] film](https://www.youtube.com/watch?v=abc)',
    );
    expect(run('{{< youtube abc >}}').text).toBe('[Watch the video](https://www.youtube.com/watch?v=abc)');
    expect(run('{{< figure src="my pic.jpg" alt="A wall" caption="The \\"wall\\"" >}}').text).toBe(
      '![A wall](<my pic.jpg> "The \\"wall\\"")',
    );
  });

  it('speak HTML within HTML', () => {
    expect(run('<p>\n{{< figure src="a.jpg" alt="A & B" >}}\n</p>').text).toBe(
      '<p>\n<img src="a.jpg" alt="A &amp; B" title="">\n</p>',
    );
  });

  it('mark references to pages, in Markdown and in attributes', () => {
    expect(run('[x]({{< ref "a.md#b" >}})').text).toBe(`[x](${markOf('a.md#b')})`);
    expect(run('<a href="{{< relref path="a (1).md" >}}">x</a>').text).toBe(`<a href="${markOf('a (1).md')}">x</a>`);
    expect(markOf('a (1).md')).toMatch(/^x-page:[\w.%-]+$/);
  });

  it('that hold text keep it, nested ones too, whether they are known or not', () => {
    const { text, notes } = run('{{< outer >}}One {{% inner %}}**two**{{% /inner %}} three{{< /outer >}}');
    expect(text).toBe('One **two** three');
    expect(notes).toEqual(['10 shortcode `{{< outer >}}`', '10 shortcode `{{% inner %}}`']);
  });

  it('that make blocks stand on lines of their own, within their list', () => {
    const note = { note: '<aside>\n\n{inner}\n\n</aside>' };
    expect(run('Before {{< note >}}inside{{< /note >}} after', note).text).toBe(
      'Before \n\n<aside>\n\ninside\n\n</aside>\n\n after',
    );
    expect(run('- a\n\n  {{< note >}}\n  inside\n  {{< /note >}}\n', note).text).toBe(
      '- a\n\n  <aside>\n\n  inside\n\n  </aside>\n\n',
    );
  });

  it('quote every line of what they hold where the template does', () => {
    expect(run('{{< q >}}\nOne.\n\nTwo.\n{{< /q >}}', { q: '> {inner}' }).text.trimEnd()).toBe('> One.\n> \n> Two.');
  });

  it('leave out the lines of a template that come to nothing', () => {
    const quote = { quote: '> {text}\n> — {cite}' };
    expect(run('{{< quote text="So." >}}', quote).text).toBe('> So.\n');
    expect(run('{{< quote text="So." cite="She" >}}', quote).text).toBe('> So.\n> — She\n');
  });

  it('become fenced code where they list a program, and nothing in it is run', () => {
    expect(run('{{< highlight go >}}\n  a {{< ref "x" >}}\n{{< /highlight >}}').text).toBe(
      '```go\n  a {{< ref "x" >}}\n```\n',
    );
  });

  it('are text in code, and shown where they were written to be', () => {
    const code = '`{{< ref "a" >}}`\n\n```\n{{< note >}}\n```\n\n    {{< note >}}';
    expect(run(code).text).toBe(code);
    expect(run('`{{</* ref "a" */>}}`').text).toBe('`{{< ref "a" >}}`');
  });

  it('are no code where an old editor indented them within HTML', () => {
    expect(run('<ul>\n\n      <li>{{< youtube abc >}}</li>\n</ul>').text).toContain(
      '<a href="https://www.youtube.com/watch?v=abc">',
    );
  });

  it('say on which line of the file they stood', () => {
    expect(run('One\n\n{{< gone\n  a="b" >}}\n\n{{< too >}}').notes).toEqual(
      ['12 shortcode `{{< gone a="b" >}}`', '15 shortcode `{{< too >}}`'].map((line) =>
        line.replace('gone a', 'gone\n  a'),
      ),
    );
  });

  it('never end, or never begin, without harm', () => {
    expect(run('a {{< note b').text).toBe('a {{< note b');
    expect(run('a {{< /note >}} b').text).toBe('a  b');
  });
});

describe('Liquid', () => {
  const liquid = (text: string): { text: string; notes: string[] } => run(text, {}, 'jekyll');

  it('prints what is certain and takes out the rest', () => {
    const { text, notes } = liquid(
      '{{ page.title }}: {{ "/a/" | relative_url }} {{ site.baseurl }}/b {{ site.posts | size }}',
    );
    expect(text).toBe('The headline: /a/ /b ');
    expect(notes).toEqual(['10 shortcode `{{ site.posts | size }}`']);
  });

  it('keeps what raw holds, and drops comments', () => {
    expect(liquid('{% raw %}{{ a }} {% b %}{% endraw %}{% comment %}x {% if y %}{% endcomment %}').text).toBe(
      '{{ a }} {% b %}',
    );
  });

  it('reads includes by the name of their file', () => {
    expect(liquid('{% include media/figure.html src="a.jpg" alt="A" %}').text).toBe('![A](a.jpg)');
  });

  it('is text in a Hugo tree, as shortcodes are in a Jekyll tree', () => {
    expect(run('{% if x %} {{ y }}').text).toBe('{% if x %} {{ y }}');
  });
});
