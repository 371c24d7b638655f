import path from 'node:path';

import { pictureFile } from '../schema/beside.ts';
import { cacheDir } from '../schema/folder.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { variantsOf } from './variants.ts';
import type { AddressOf, PictureOnPage, UseName } from './variants.ts';

/** A picture as a content file names it. */
export interface Named {
  /** The file that names it, from where the command runs. */
  file: string;
  /** Its own path, from where that file lies. */
  src: string;
}

/** Size and hash of a picture that a content file names. Throws where it is not there or no picture. */
export function measured({ file, src }: Named): Promise<Measured> {
  return measure(pictureFile(path.resolve(file), src), cacheDir(process.cwd()));
}

/** What a page shows of a picture that a content file names. Throws as `measured` does. */
export async function pictureOnPage(named: Named, use: UseName, address: AddressOf): Promise<PictureOnPage> {
  return variantsOf(await measured(named), use, address);
}
