import { apache, htaccess } from './apache.ts';
import { caddy } from './caddy.ts';
import { headersPolicy, viewerRequest } from './cloudfront.ts';
import { headersFile, redirectsFile } from './header-files.ts';
import { nginx } from './nginx.ts';
import { service } from './rebuilding.ts';
import type { Workplace } from './rebuilding.ts';
import type { Rules } from './rules.ts';
import { filled } from './template.ts';

/**
 * Every configuration that is written from one description, by its file's name. In: the description, where the site is built, and what
 * reads a template of the folder hosting/.
 */
export function configurations(
  rules: Rules,
  work: Workplace,
  template: (name: string) => string,
): ReadonlyMap<string, string> {
  const { host, base } = rules;
  const github = /^[^.]+\.github\.io$/.test(host)
    ? 'Nothing else is to do: the address is GitHub’s own.'
    : `Under “Custom domain” write \`${host}\`, and tick “Enforce HTTPS”.`;
  return new Map([
    ['nginx.conf', nginx(template('nginx.conf'), rules)],
    ['Caddyfile', caddy(template('Caddyfile'), rules)],
    ['apache.conf', apache(template('apache.conf'), template('htaccess'), rules)],
    ['htaccess', htaccess(template('htaccess'), rules)],
    ['netlify/_headers', headersFile(rules, 'none')],
    ['netlify/_redirects', redirectsFile(rules)],
    ['cloudflare-pages/_headers', headersFile(rules, 'detach')],
    ['cloudflare-pages/_redirects', redirectsFile(rules)],
    ['github-pages.md', filled(template('github-pages.md'), { host, domain: github })],
    ['workflow.yml', filled(template('workflow.yml'), { host })],
    ['cloudfront/pages.json', headersPolicy(rules, 'pages')],
    ['cloudfront/pictures.json', headersPolicy(rules, 'pictures')],
    ['cloudfront/viewer-request.js', viewerRequest(template('cloudfront.js'), rules)],
    [`systemd/${unitName(host, base)}.service`, service(template('rebuild.service'), rules, work)],
    [`systemd/${unitName(host, base)}.timer`, filled(template('rebuild.timer'), { host })],
  ]);
}

function unitName(host: string, base: string): string {
  return `rebuild-${(host + base).replace(/[^a-z0-9.]+/gi, '-').replace(/-$/, '')}`;
}
