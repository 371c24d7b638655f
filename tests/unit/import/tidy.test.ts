import { describe, expect, it } from 'vitest';

import { tidyHtmlBlocks } from '../../../src/newsroom/import/html-blocks.ts';
import { tidyInlineHtml } from '../../../src/newsroom/import/html-inline.ts';
import { freeIndentedProse } from '../../../src/newsroom/import/indented-prose.ts';
import { passageOf } from '../../../src/newsroom/import/passage.ts';
import { tidyText } from '../../../src/newsroom/import/tidy-text.ts';

const blocks = (text: string): string => tidyHtmlBlocks(passageOf(text, 1), () => undefined).text.trim();
const inline = (text: string): string => tidyInlineHtml(passageOf(text, 1), () => undefined).text;
const freed = (text: string): string => freeIndentedProse(passageOf(text, 1)).text;
const words = (text: string): string => tidyText(passageOf(text, 1)).text;

describe('HTML that stands as a block', () => {
  it.each([
    ['<p>\n  One <strong>two</strong>.\n</p>', 'One **two**.'],
    ['<p>1. Not a list, *nor* this</p>', '1\\. Not a list, \\*nor\\* this'],
    ['<div class="x"><p>One</p><p>Two</p></div>', 'One\n\nTwo'],
    ['<ul>\n<li>One</li>\n<li><p>Two</p></li>\n</ul>', '- One\n- Two'],
    ['<ol start="3"><li>Three</li></ol>', '3. Three'],
    ['<h2>A <em>heading</em></h2>', '## A _heading_'],
    ['<blockquote><p>So it was.</p></blockquote>', '> So it was.'],
    ['<p>to<a href="/a"> the wall </a>again</p>', 'to [the wall](/a) again'],
    ['<p>CO<sub>2</sub> and <u>this</u></p>', 'CO<sub>2</sub> and <u>this</u>'],
    ['<iframe src="//player.vimeo.com/video/12" title="The tide"></iframe>', '[The tide](https://vimeo.com/12)'],
    ['<p>&nbsp;</p>', ''],
    ['<p>a<br>b</p>', 'a\\\nb'],
  ])('%s', (html, markdown) => {
    expect(blocks(html)).toBe(markdown);
  });

  it('is put together where blank lines and indentation cut it', () => {
    expect(blocks('<ul>\n  <li>\n    One\n  </li>\n\n      <li>\n        Two\n      </li>\n</ul>')).toBe(
      '- One\n- Two',
    );
  });

  it('is no code where it goes on after a blank line, indented', () => {
    expect(blocks('<div>\n\n    <h2>\n      Head\n    </h2>\n\n    <p>\n      Text\n    </p>\n\n</div>')).toBe(
      '## Head\n\nText',
    );
    expect(blocks('1. <p>\n     One\n    </p>\n\n2. Two')).toBe('1. One\n\n\n2. Two');
    expect(blocks('Words.\n\n    <p>code</p>')).toBe('Words.\n\n    <p>code</p>');
  });

  it.each([
    '<table>\n<tr><td>1</td></tr>\n</table>',
    '<figure>\n<figcaption>words</figcaption>\n</figure>',
    '<details>\n<summary>More</summary>\n\nWords.\n\n</details>',
    '<p lang="cy">Bore da</p>',
    '<p>one <b>two</p></b>',
    '<aside>\n\nWords.\n\n</aside>',
  ])('stays where Markdown has no words for it: %s', (html) => {
    expect(blocks(html)).toBe(html);
  });

  it('loses wrappers around Markdown', () => {
    expect(blocks('<div class="intro">\n\n*Words.*\n\n</div>')).toBe('*Words.*');
  });

  it('stays in its list', () => {
    expect(blocks('- one\n\n  <p>two</p>\n\n  three')).toBe('- one\n\n  two\n\n\n  three');
  });
});

describe('sentences indented until they were code', () => {
  it.each([
    [
      '  1. **One**\n\n    The first of them is here.\n  2. **Two**',
      '  1. **One**\n\n     The first of them is here.\n  2. **Two**',
    ],
    [
      'Words.\n\n    A sentence that somebody moved in.\n\nWords.',
      'Words.\n\nA sentence that somebody moved in.\n\nWords.',
    ],
    ['- One\n\n      A sentence that was moved in twice.', '- One\n\n  A sentence that was moved in twice.'],
    ['  1. One\n\n    {{< figure src="a.jpg" >}}', '  1. One\n\n     {{< figure src="a.jpg" >}}'],
  ])('%j are sentences again', (written, expected) => {
    expect(freed(written)).toBe(expected);
  });

  it.each([
    '    const tide = await high(water);',
    '    npm install the --whole harbour=now',
    '    The verse that stands\n    upon its lines\n    must keep them all',
    '```\nA sentence within a fence stays there.\n```',
    '> Quoted.\n>\n>     A sentence that is quoted as code.',
  ])('%j is left', (written) => {
    expect(freed(written)).toBe(written);
  });
});

describe('HTML within a line', () => {
  it.each([
    ['a <b>bold</b> word', 'a **bold** word'],
    ['an <i>ital</i>ic word', 'an *ital*ic word'],
    ['<strong>“Quoted”</strong> words', '**“Quoted”** words'],
    ['see <a href="https://a.example/(b)" title="B">there</a>', 'see [there](<https://a.example/(b)> "B")'],
    ['a <span style="color: red">red</span> word', 'a red word'],
    ['a <span style="text-decoration: line-through">struck</span> word', 'a <s>struck</s> word'],
    ['one<br>\ntwo', 'one\\\ntwo'],
    ['the end.<br />', 'the end.'],
    ['the end.</li>', 'the end.'],
    ['`<b>code</b>`', '`<b>code</b>`'],
  ])('%s', (html, markdown) => {
    expect(inline(html)).toBe(markdown);
  });

  it.each([
    'mid<b>“word”</b>dle',
    'a <b> loose </b> one',
    'a line<br>- not a list',
    '| a<br>b | c |\n| --- | --- |\n| d | e |',
    '<a href="/x">with [a link](/y) in it</a>',
  ])('stays where Markdown would read something else: %s', (html) => {
    expect(inline(html)).toBe(html);
  });

  it('keeps the places that the text links to', () => {
    expect(inline('<a name="x"></a>Here, and [there](#x)')).toBe('<span id="x"></span>Here, and [there](#x)');
    expect(inline('<a name="x"></a>Here')).toBe('Here');
  });
});

describe('characters', () => {
  it.each([
    ['It&#8217;s &quot;late&quot; &mdash; caf&eacute;', 'It’s "late" — café'],
    ['1&#46; is no list, U&#46;S&#46; is no end', '1&#46; is no list, U.S. is no end'],
    ['AT&amp;T and &amp;copy; and &lt;b&gt; and &#42;', 'AT&T and &amp;copy; and &lt;b&gt; and &#42;'],
    ['10&nbsp;km, then&nbsp;&nbsp; far', '10\u00a0km, then far'],
    ['`&eacute;` and é', '`&eacute;` and é'],
    ['    &eacute;', '    &eacute;'],
    ['## A heading {#id .class}', '## A heading'],
    ['## A heading {#id}\n\n[up](#id)', '## A heading<span id="id"></span>\n\n[up](#id)'],
    ['One.\n\n<!--more-->\n\nTwo.', 'One.\n\n\n\nTwo.'],
  ])('%s', (written, expected) => {
    expect(words(written)).toBe(expected);
  });
});
