import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import { story } from './places.ts';

/** A line as it is printed in a language. */
async function set(line: string, language = 'en'): Promise<string> {
  const { html } = await renderMarkdown(line, { ...story, language });
  return html.replace(/^<p>|<\/p>$/g, '');
}

describe('quotation marks', () => {
  it.each([
    ['en', '"He said \'no\'," she wrote.', '“He said ‘no’,” she wrote.'],
    ['en-GB', '\'He said "no",\' she wrote.', '‘He said “no”,’ she wrote.'],
    ['de', '"Er sagte \'nein\'", schrieb sie.', '„Er sagte ‚nein‘“, schrieb sie.'],
    ['de-CH', '"Nein", schrieb sie.', '«Nein», schrieb sie.'],
    ['fr', '"Non", dit-elle.', '«\u202fNon\u202f», dit-elle.'],
    ['uk', '"Ні", сказала вона. П\'ять.', '«Ні», сказала вона. П’ять.'],
    ['ru', 'Газета "Новости дня" пишет.', 'Газета «Новости дня» пишет.'],
    ['pl', '"Nie", napisała.', '„Nie”, napisała.'],
    ['sv', '"Nej", skrev hon.', '”Nej”, skrev hon.'],
    ['ja', '彼は"はい"と言った。', '彼は「はい」と言った。'],
    ['zh-Hans', '他说"你好"吧。', '他说“你好”吧。'],
    ['zh-Hant-HK', '他說"你好"吧。', '他說「你好」吧。'],
    ['nl', '\'s Avonds zei hij "nee".', '’s Avonds zei hij “nee”.'],
    ['cy', '"Na," meddai hi.', '“Na,” meddai hi.'],
    ['ar', 'قالت: "لا" وغادرت.', 'قالت: «لا» وغادرت.'],
    ['he', 'צה"ל', 'צה"ל'],
  ])('of %s: %s', async (language, written, printed) => {
    expect(await set(written, language)).toBe(printed);
  });

  it.each([
    ['across emphasis', '"*So*", she said.', '“<em>So</em>”, she said.'],
    ['with emphasis outside', 'She said *"so"*.', 'She said <em>“so”</em>.'],
    ['inside brackets', '("so")', '(“so”)'],
    ['after a dash', 'said---"so"', 'said—“so”'],
    ['before a dash', '"I was--" he said', '“I was–” he said'],
    ['ending in a question', '"So?" "So!"', '“So?” “So!”'],
    ['one within the other, side by side', '"\'So,\' he said."', '“‘So,’ he said.”'],
    ['side by side at the end', '"He said \'so\'"', '“He said ‘so’”'],
    ['round a link', '"[So](/so/)" it ends', '“<a href="/so/">So</a>” it ends'],
    ['round code', '"`so`"', '“<code>so</code>”'],
    ['begun and not ended', '"So it goes on', '“So it goes on'],
    ['alone between blanks', 'so " it', 'so " it'],
  ])('%s', async (_name, written, printed) => {
    expect(await set(written)).toBe(printed);
  });

  it('begin anew in each paragraph, as speech over several does', async () => {
    const { html } = await renderMarkdown('"One\n\n"Two"', story);
    expect(html).toBe('<p>“One</p>\n<p>“Two”</p>');
  });

  it('follow the language of a passage', async () => {
    const { html } = await renderMarkdown('"Yes"\n\n<blockquote lang="de">"Ja"</blockquote>', story);
    expect(html).toBe('<p>“Yes”</p>\n<blockquote lang="de">„Ja“</blockquote>');
  });
});

describe('apostrophes and primes', () => {
  it.each([
    ["it's the dogs' bone", 'it’s the dogs’ bone'],
    ["'Tis the season; give 'em hell", '’Tis the season; give ’em hell'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["the '90s and the 1980s", 'the ’90s and the 1980s'],
    ["'Twas the '60s 'thing'", '’Twas the ’60s ‘thing’'],
    ["'hood with no end", '’hood with no end'],
    ['a 6\'2" man', 'a 6′2″ man'],
    ['"a 6\' man"', '“a 6′ man”'],
    ["*Lantern*'s", '<em>Lantern</em>’s'],
  ])('%s', async (written, printed) => {
    expect(await set(written)).toBe(printed);
  });
});

describe('dashes and dots', () => {
  it.each([
    ['1914--18', '1914–18'],
    ['so---or not', 'so—or not'],
    ['so...', 'so…'],
    ['so ----- then', 'so ----- then'],
    ['so....', 'so....'],
  ])('%s', async (written, printed) => {
    expect(await set(written)).toBe(printed);
  });
});

describe('what stays as it is', () => {
  it.each([
    ['code', '`"a" -- b...`', '<code>"a" -- b...</code>'],
    ['raw code', `<code>"a"--b</code> and <kbd>'</kbd>`, `<code>"a"--b</code> and <kbd>'</kbd>`],
    [
      'an address',
      "https://a.example/it's--x",
      '<a href="https://a.example/it&#x27;s--x">https://a.example/it\'s--x</a>',
    ],
    ['the target of a link', "[it](/it's--x)", '<a href="/it&#x27;s--x">it</a>'],
  ])('%s', async (_name, written, printed) => {
    expect(await set(written)).toBe(printed);
  });

  it('blocks of code', async () => {
    const { html } = await renderMarkdown('```js\n"a" -- b\n```', story);
    expect(html).toBe('<pre><code>"a" -- b\n</code></pre>');
  });

  it('times and names with colons', async () => {
    expect(await set('at 10:30 in Re:Invent :: so')).toBe('at 10:30 in Re:Invent :: so');
  });
});
