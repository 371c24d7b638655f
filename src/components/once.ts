import type { Edition } from '../edition/edition.ts';

const printed = new WeakMap<Edition, Map<string, string | Promise<string>>>();

/**
 * The HTML of a part that is the same on many pages of an edition: printed once a thread, for an archive has ten thousand pages.
 * In: the edition, what tells this part from others, and what prints it. Out: once it is there no promise, for which a page would
 * wait, and all that follows on it.
 */
export function once(edition: Edition, name: string, print: () => Promise<string>): string | Promise<string> {
  const parts = printed.get(edition) ?? new Map<string, string | Promise<string>>();
  printed.set(edition, parts);
  const part =
    parts.get(name) ??
    print().then((html) => {
      parts.set(name, html);
      return html;
    });
  parts.set(name, part);
  return part;
}
