import path from 'node:path';

import type { Rules } from './rules.ts';
import { filled } from './template.ts';

/** Where the site is built. */
export interface Workplace {
  /** The project's folder, and the newsroom's; absolute. */
  project: string;
  content: string;
  /** Who builds. */
  user: string;
}

/** The service that prints the site again. In: the template hosting/rebuild.service. */
export function service(template: string, { host, root, base }: Rules, { project, content, user }: Workplace): string {
  return filled(template, {
    host: plain(host),
    user: plain(user),
    project: plain(project),
    environment: quoted(`CONTENT_DIR=${content}`),
    out: argument(path.posix.join(root, base).replace(/\/$/, '')),
  });
}

/** What fits on a line of a unit: a percent sign begins a place for something else. */
const plain = (text: string): string => text.replaceAll('%', '%%').replace(/[\r\n]/g, ' ');

const quoted = (text: string): string => `"${plain(text).replace(/["\\]/g, String.raw`\$&`)}"`;

/** A word of a command: a dollar sign begins a variable there. */
const argument = (text: string): string => quoted(text).replaceAll('$', '$$$$');
