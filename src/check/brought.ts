import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { digestOf } from '../schema/digest.ts';
import { putWhole } from '../schema/whole-file.ts';

/** The file beside the collections in which an import notes what it brought, so that it goes with the newsroom to any machine. */
export const broughtFile = 'accepted.txt';

const head = [
  '# What an import brought, a digest and a file a line. While a file is as it was brought, a build counts what is wrong with its',
  '# links, headings, pictures and weight, and does not stop at it. See docs/checking.md; delete this file to stop at all of it.',
];

/** What imports brought into a content folder: file as the editor knows it → digest of its bytes. In: the folder, where paths start. */
export function readBrought(contentDir: string, cwd: string): Map<string, string> {
  const file = path.join(contentDir, broughtFile);
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .flatMap((line): [string, string][] => {
        const [, digest = '', name = ''] = /^([\w-]{16}) (.+)$/.exec(line) ?? [];
        return name === '' ? [] : [[path.relative(cwd, path.join(contentDir, name)), digest]];
      }),
  );
}

/** Notes that an import brought some files, besides those noted already. In: the content folder, the files by their paths in it. */
export function noteBrought(contentDir: string, names: readonly string[]): void {
  const noted = readBrought(contentDir, contentDir);
  for (const name of names) noted.set(name, digestOf(readFileSync(path.join(contentDir, name))));
  const lines = [...noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, digest]) => `${digest} ${name}`);
  putWhole(path.join(contentDir, broughtFile), [...head, ...lines, ''].join('\n'));
}
