import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { clockOf } from '../edition/clock.ts';
import { readContent } from '../edition/gather.ts';
import { makeEdition } from '../edition/make.ts';
import { configurations } from '../hosting/configurations.ts';
import { rulesOf } from '../hosting/rules.ts';
import type { Place } from '../hosting/rules.ts';
import { givingHosts } from '../policy/giving-hosts.ts';
import { contentDir } from '../schema/folder.ts';
import { putWhole } from '../schema/whole-file.ts';
import { command } from './command.ts';
import { Refusal } from './refusal.ts';

/** What to write, and where. */
export interface HostingOptions extends Partial<Place> {
  /** The newsroom's folder; default: CONTENT_DIR, else the project's own. */
  contentDir?: string;
  /** The site's address, in place of the publication's. */
  url?: string;
  /** Where the configurations go; default `.hosting`. */
  outDir?: string;
}

/**
 * Writes configurations for servers and hosts from the settings and the stories of the moment: old addresses are theirs. In: besides the
 * options, the environment, the project's folder, and now in milliseconds since 1970 UTC. Out: the files written, from the project's
 * folder. Throws a `ContentError` with all that is wrong with the content, and a `Refusal` where a place is none.
 */
export function hosting(
  options: HostingOptions,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  now: number,
): string[] {
  const { outDir = '.hosting', url = env['SITE_URL'], http = 80, https = 443 } = options;
  const folder = options.contentDir === undefined ? contentDir(env, cwd) : path.resolve(cwd, options.contentDir);
  const content = readContent({ contentDir: folder, cwd, url });
  const edition = makeEdition(content, { clock: clockOf(env, now) });
  const { hostname } = new URL(edition.publication.url);
  const place: Place = {
    root: absolute('--root', options.root ?? `/srv/${hostname}`),
    http,
    https,
    fetchesCertificate: options.certificate === undefined,
    certificate: absolute('--certificate', options.certificate ?? `/etc/letsencrypt/live/${hostname}/fullchain.pem`),
    key: absolute('--key', options.key ?? `/etc/letsencrypt/live/${hostname}/privkey.pem`),
  };
  const rules = rulesOf(edition, givingHosts(content), place);
  const work = { project: cwd, content: folder, user: userInfo().username };
  const template = (name: string): string =>
    readFileSync(path.join(import.meta.dirname, '../../hosting', name), 'utf8');
  const written = [...configurations(rules, work, template)].map(([name, text]) => {
    const file = path.resolve(cwd, outDir, name);
    putWhole(file, text);
    return path.relative(cwd, file);
  });
  return written;
}

/** Such a path stands in a server's configuration, where a dollar sign or a brace means something else, in each another way to say so. */
function absolute(option: string, file: string): string {
  if (path.posix.isAbsolute(file) && !/[$%{}"'\\\p{Cc}]/u.test(file)) return file.replace(/(.)\/+$/, '$1');
  throw new Refusal(
    `${option} \`${file}\` is no place on a server: write an absolute path of plain letters, such as /srv/paper`,
  );
}

/** A port as it is written. Throws a `Refusal` where it is none. */
function port(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new Refusal(`${option} \`${text}\` is not a port: write ${option} 443`);
}

/** `npm run hosting -- --root /srv/paper --out .hosting`, and what else there is, each optional. Throws at what it does not know. */
export function hostingOptions(args: string[]): HostingOptions {
  const names = ['content', 'url', 'out', 'root', 'certificate', 'key', 'http-port', 'https-port'] as const;
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const given = (name: (typeof names)[number]): string | undefined => values[name];
  const [content, url, out, root, certificate, key, http, https] = names.map(given);
  return {
    ...(content !== undefined && { contentDir: content }),
    ...(url !== undefined && { url }),
    ...(out !== undefined && { outDir: out }),
    ...(root !== undefined && { root }),
    ...(certificate !== undefined && { certificate }),
    ...(key !== undefined && { key }),
    ...(http !== undefined && { http: port('--http-port', http) }),
    ...(https !== undefined && { https: port('--https-port', https) }),
  };
}

if (import.meta.main) {
  await command(() => {
    const written = hosting(hostingOptions(process.argv.slice(2)), process.env, process.cwd(), Date.now());
    console.log(`Written: ${written.join(', ')}. docs/hosting.md says where each goes.`);
  });
}
