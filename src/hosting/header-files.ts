import { encodedPath } from './rules.ts';
import type { Rules } from './rules.ts';

/** What a host of pages says of a header that stands under two addresses at once. */
export type Overlap = 'detach' | 'none';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. In: whether the host can be told to forget a value before it gets another; where it
 * cannot, a header that hangs on the address is sent where it differs from what the host does by itself, and nowhere else.
 */
export function headersFile({ base, headers, varying, transport }: Rules, overlap: Overlap): string {
  const everywhere = [
    ...[...headers, transport].map(([name, value]) => `  ${name}: ${value}`),
    ...(overlap === 'detach' ? varying.map(({ name, otherwise }) => `  ${name}: ${otherwise}`) : []),
  ];
  const special = varying.flatMap(({ name, where }) =>
    where.flatMap(({ folders, files, value }) =>
      [...folders.map((folder) => `${folder}*`), ...files].map((path) =>
        [path, ...(overlap === 'detach' ? [`  ! ${name}`] : []), `  ${name}: ${value}`].join('\n'),
      ),
    ),
  );
  return `${[`${base}*`, ...everywhere].join('\n')}\n\n${special.join('\n\n')}\n`;
}

/** `_redirects`, as the same two read it: addresses are encoded, so that no sign in one means anything. */
export function redirectsFile({ moved }: Rules): string {
  return moved.map(({ from, to }) => `${encodedPath(from)} ${to} 301\n`).join('');
}
