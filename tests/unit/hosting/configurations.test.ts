import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { configurations } from '../../../src/hosting/configurations.ts';
import { rulesOf } from '../../../src/hosting/rules.ts';
import { filled } from '../../../src/hosting/template.ts';
import { cacheClassOf } from '../../../src/publish/cache-class.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

const place = {
  root: '/srv/paper',
  http: 80,
  https: 443,
  certificate: '/etc/c.pem',
  key: '/etc/k.pem',
  fetchesCertificate: true,
};
const work = { project: '/home/a b/50%', content: '/home/$x/"content"', user: 'press' };
const template = (name: string): string => readFileSync(`hosting/${name}`, 'utf8');
const written = (drafts: Drafts): ReadonlyMap<string, string> =>
  configurations(rulesOf(editionOf(drafts), ['https://give.example'], place), work, template);
const withAlias = (...aliases: string[]): ReadonlyMap<string, string> =>
  written({ articles: [{ id: '2026/a', slug: 'a', published: '2026-10-01', aliases }] });

describe('the configurations', () => {
  it('leave no place of a template empty', () => {
    for (const [name, text] of written({})) expect(text, name).not.toMatch(/\[\[|\]\]|undefined/);
    expect(() => filled('a [[b]]', {})).toThrow('[[b]]');
  });

  it('all send every header of the one description, with its value', () => {
    const rules = rulesOf(editionOf({}), ['https://give.example'], place);
    const files = written({});
    for (const name of [
      'nginx.conf',
      'Caddyfile',
      'apache.conf',
      'htaccess',
      'netlify/_headers',
      'cloudflare-pages/_headers',
    ])
      for (const [header, value] of [...rules.headers, rules.transport]) {
        expect(files.get(name), name).toContain(header);
        expect(files.get(name), name).toContain(value);
      }
    const cloudfront = files.get('cloudfront/pages.json') ?? '';
    for (const [, value] of rules.headers) if (value !== 'nosniff') expect(cloudfront).toContain(JSON.stringify(value));
    expect(cloudfront).toContain('31536000');
  });

  it('send no policy longer than 1,500 characters', () => {
    const { headers } = rulesOf(editionOf({}), ['https://give.example'], place);
    expect(headers.find(([name]) => name === 'Content-Security-Policy')?.[1].length).toBeLessThan(1500);
  });

  it('for nginx, keep what is in an old address between its quotation marks', () => {
    const text = withAlias('/old; }/server{/x y/').get('nginx.conf') ?? '';
    expect(text).toContain('  "/old; }/server{/x y/" "/2026/10/01/a/";\n');
  });

  it('for nginx, make room where there are many old addresses, or long ones, and say nothing of it else', () => {
    expect(withAlias('/old/').get('nginx.conf')).not.toContain('map_hash');
    const many = withAlias(...Array.from({ length: 600 }, (_, index) => `/${'x'.repeat(60)}/${String(index)}`));
    expect(many.get('nginx.conf')).toContain('map_hash_max_size 8192;');
    expect(many.get('nginx.conf')).toContain('map_hash_bucket_size 256;');
  });

  it('for Caddy, let no brace or dollar sign of an old address mean anything', () => {
    const text = withAlias('/{env.HOME}/{$HOME}/').get('Caddyfile') ?? '';
    expect(text).toContain(String.raw`"~^/\x7benv\x2eHOME\x7d/\x7b\x24HOME\x7d/$" "/2026/10/01/a/"`);
    expect(text).not.toContain('{$');
  });

  it('for Apache, write an old address by its bytes, and let no percent sign of the new one mean anything', () => {
    const text = written({ articles: [{ id: '2026/é', slug: 'é', published: '2026-10-01', aliases: ['/a b$1é/'] }] });
    const rule = String.raw`RewriteRule "^a\x20b\x241\xc3\xa9/$" "/2026/10/01/\\%C3\\%A9/" [R=301,L,NE,QSD]`;
    expect(text.get('htaccess')).toContain(rule);
    expect(text.get('apache.conf')).toContain(rule);
  });

  it('for hosts of pages, encode old addresses, so that each is one word', () => {
    const text = withAlias("/it's old (é)/").get('netlify/_redirects');
    expect(text).toBe(['', '/'].map((end) => `/it%27s%20old%20%28%C3%A9%29${end} /2026/10/01/a/ 301\n`).join(''));
  });

  it('for CloudFront, leave the tables out where they do not fit the function', () => {
    expect(withAlias('/old/').get('cloudfront/viewer-request.js')).toContain('"/old/":"/2026/10/01/a/"');
    const many = withAlias(...Array.from({ length: 300 }, (_, index) => `/old/${String(index)}`));
    expect(many.get('cloudfront/viewer-request.js')).toContain('const moved = {};');
  });

  it('for systemd, let no sign in the name of a folder mean anything', () => {
    const text = [...written({})].find(([name]) => name.endsWith('.service'))?.[1] ?? '';
    expect(text).toContain('WorkingDirectory=/home/a b/50%%\n');
    expect(text).toContain(String.raw`Environment="CONTENT_DIR=/home/$x/\"content\""`);
    expect(text).toContain('-- --out "/srv/paper" --compress');
  });

  it('answer an address with and without the slash at its end, and say so of what was taken back', () => {
    const text = written({ articles: [{ id: '2026/a', slug: 'a', published: '2026-10-01', withdrawn: true }] });
    expect(text.get('nginx.conf')).toContain('"/2026/10/01/a" "1";\n  "/2026/10/01/a/" "1";');
    expect(text.get('htaccess')).toContain('RewriteRule "^2026/10/01/a/$" - [G,L]');
  });
});

describe('how long a file may be kept', () => {
  it.each([
    ['_astro/fonts/5c0a33f64fba779a.woff2', 'for ever'],
    ['_pictures/0123456789abcdef-640.avif', 'for ever'],
    ['_search/en/2026/fragment/en_c51b96a.pf_fragment', 'for ever'],
    ['_search/en/2026/pagefind.en_16f4ac773d.pf_meta', 'for ever'],
    ['_search/en/2026/pagefind.js', 'short'],
    ['_search/en/2026/pagefind-entry.json', 'short'],
    ['index.html', 'short'],
    ['index.html.br', 'short'],
    ['2026/_astro/index.html', 'short'],
    ['service-worker.js', 'short'],
  ])('%s: %s', (file, wanted) => {
    expect(cacheClassOf(file)).toBe(wanted);
  });
});
