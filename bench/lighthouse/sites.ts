import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';

import { asOf } from '../../tests/site/sites.ts';

const brotli = promisify(brotliCompress);
const isText = /\.(?:html|js|json|xml|svg|txt|webmanifest)$/;

/**
 * Builds a newsroom's site and gives a copy of it in which each text file has its compressed twin. In: the newsroom's folder.
 * Out: the copy's folder. Throws where the site could not be built.
 */
export async function builtSite(contentDir: string): Promise<string> {
  const name = path.basename(contentDir);
  const [site, copy] = [path.join('.cache/bench', name), path.join('.cache/bench', `${name}-served`)];
  const args = ['src/newsroom/build.ts', '--content', contentDir, '--out', site, '--as-of', asOf];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${contentDir} could not be built`);
  await rm(copy, { recursive: true, force: true });
  await cp(site, copy, { recursive: true });
  const files = (await readdir(copy, { recursive: true })).map((file) => path.join(copy, file));
  await Promise.all(files.filter((file) => isText.test(file) && !existsSync(`${file}.br`)).map(compress));
  return copy;
}

async function compress(file: string): Promise<void> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(`${file}.br`, await brotli(await readFile(file), quality));
}
