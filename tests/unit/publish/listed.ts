import { cacheClassOf } from '../../../src/publish/cache-class.ts';
import type { Kept } from '../../../src/publish/manifest.ts';

/** A file of a site, its digest in short. In: when it left the site, if it did. */
export const listed = (file: string, digest = 'd', left?: string): Kept => ({
  file,
  digest,
  size: 1,
  cache: cacheClassOf(file),
  ...(left !== undefined && { left }),
});
