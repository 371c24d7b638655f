import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { markupOf } from '../../../src/check/markup.ts';
import { hashOf, withPolicy as withPolicyOf } from '../../../src/policy/page-policy.ts';
import type { PolicyRules } from '../../../src/policy/page-policy.ts';

const tools = 'tools();';
const plain = 'plain();';
const rules: PolicyRules = {
  scripts: new Map([
    [hashOf(tools), 'tools.ts'],
    [hashOf(plain), 'choices.ts'],
  ]),
  giving: ['https://give.example'],
};
const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const withPolicy = (html: string, by: PolicyRules): string => withPolicyOf(markupOf(html), by).html;

/** The directives of a page's policy, by name. */
function policyOf(html: string): Record<string, string> {
  const [, text = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return Object.fromEntries(text.split(';').map((each) => [each.replace(/ .*/, ''), each.replace(/^\S+ /, '')]));
}

describe('the policy of a page', () => {
  it('stands first in the head, behind the character set', () => {
    const html = withPolicy(page(`<script>${plain}</script>`), rules);
    expect(html).toContain(
      '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\';',
    );
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('leaves the page with the tags that a new reading of it would find', () => {
    const styles = '<style>p>a{}</style>';
    for (const head of [styles, `${styles}<title>a</title><style>b{}</style>`, `<script>${plain}</script>${styles}`])
      for (const html of [page(head), page(head).replace('<head>', `<head>${styles}`)]) {
        const changed = withPolicyOf(markupOf(html), rules);
        expect(changed).toEqual(markupOf(changed.html));
      }
  });

  it('names the hash of each script of ours as browsers compute it, once', () => {
    const html = withPolicy(page(`<script data-x="a>b">${plain}</script>`, `<script>${plain}</script>`), rules);
    const hash = createHash('sha256').update(plain).digest('base64');
    expect(policyOf(html)['script-src']).toBe(`'sha256-${hash}'`);
  });

  it('gives no hash to a script that is none of ours, wherever it came from', () => {
    const html = withPolicy(
      page(`<script>${plain}</script>`, '<script>alert(1)</script><script type=module>x</script>'),
      rules,
    );
    expect(policyOf(html)['script-src']).not.toContain(hashOf('alert(1)'));
    expect(policyOf(html)['script-src']).not.toContain(hashOf('x'));
    expect(policyOf(withPolicy(page('', '<script>alert(1)</script>'), rules))['script-src']).toBeUndefined();
  });

  it('is not led astray by tags in comments, attributes and data', () => {
    const hidden = `<!-- <script>${plain}</script> --><p title="<script>${plain}</script>">x</p>`;
    const data = `<script type="application/ld+json">{"a":"<script>"}</script>`;
    expect(policyOf(withPolicy(page(data, hidden), rules))['script-src']).toBeUndefined();
  });

  it('joins the style sheets of the head in one element, in their order, with one hash', () => {
    const html = withPolicy(
      page('<style>a{}</style><link rel="x"><style data-y="z">b{}</style>', '<style>c{}</style>'),
      rules,
    );
    expect(html).toContain('<style>a{}b{}</style><link rel="x"></head>');
    expect(policyOf(html)['style-src']).toBe(`'${hashOf('a{}b{}')}'`);
  });

  it('lets a page load and start a worker only where a script of its own does so', () => {
    const quiet = policyOf(withPolicy(page(`<script>${plain}</script>`), rules));
    expect(quiet['worker-src']).toBeUndefined();
    expect(quiet['trusted-types']).toBe(`'none'`);
    const busy = policyOf(withPolicy(page(`<script>${tools}</script>`), rules));
    expect(busy).toMatchObject({ 'worker-src': `'self'`, 'trusted-types': 'loading saving' });
    expect(busy['script-src']).toBe(`'${hashOf(tools)}' 'self' 'strict-dynamic'`);
  });

  it('lets whoever looks at a page in its name fetch from this site, where it is more than a way to another', () => {
    expect(policyOf(withPolicy(page('<style>a{}</style>'), rules))['connect-src']).toBe(`'self'`);
    expect(policyOf(withPolicy(page(''), rules))['connect-src']).toBeUndefined();
  });

  it('lets forms lead to this site and to who takes gifts, and nowhere else', () => {
    const form = (action: string): string =>
      policyOf(withPolicy(page('', `<form action="${action}">`), rules))['form-action'] ?? '';
    expect(form('/search/')).toBe(`'self'`);
    expect(form('https://give.example/paper?a=1&amp;b')).toBe('https://give.example');
    expect(form('https://give.example.evil.example/')).toBe(`'none'`);
    expect(form('//evil.example/')).toBe(`'none'`);
    expect(form('https://evil.example/')).toBe(`'none'`);
  });

  it('lets a frame be shown from the hosts of the embeds on the page alone', () => {
    const embed = '<figure class="embed" data-frame="https://player.vimeo.com/video/1?dnt=1">';
    expect(policyOf(withPolicy(page('', embed), rules))['frame-src']).toBe('https://player.vimeo.com');
    expect(
      policyOf(withPolicy(page('', '<figure title="data-frame=\'https://evil.example/\'">'), rules))['frame-src'],
    ).toBeUndefined();
    expect(policyOf(withPolicy(page(''), rules))['frame-src']).toBeUndefined();
  });

  it('refuses a page that does not say its character set', () => {
    expect(() => withPolicy('<p>x</p>', rules)).toThrow(/character set/);
  });
});
