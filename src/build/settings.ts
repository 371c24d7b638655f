import { addresses } from '../edition/address.ts';
import { contentDir } from '../schema/folder.ts';
import { ContentError } from '../schema/problem.ts';
import { readPublication } from '../schema/settings.ts';

/** What the framework must know of the title before it starts. */
export interface SiteSettings {
  /** Scheme and host. */
  site: string;
  /** Base path, with slashes at both ends. */
  base: string;
  language: string;
  contentDir: string;
}

/**
 * Reads them from publication.yaml. SITE_URL of the environment takes the place of its `url`, for previews and mirrors.
 * Throws a `ContentError` where publication.yaml is wrong.
 */
export function settingsOf(env: Readonly<Record<string, string | undefined>>, root: string): SiteSettings {
  const dir = contentDir(env, root);
  const { value, problems } = readPublication(dir, root, env['SITE_URL']);
  if (!value) throw new ContentError(problems);
  const site = new URL(value.url).origin;
  return { site, base: addresses(value.url).base, language: value.language, contentDir: dir };
}
