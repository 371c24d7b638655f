import { addresses } from '../edition/address.ts';
import { isCompressedForm } from './cache-class.ts';
import type { Listed } from './manifest.ts';
import { addressesIn } from './manifest.ts';

/**
 * The addresses of which a cache before the server may hold an old answer: pages that changed or are gone, in full, each once. Files
 * named by their content never change. In: what was served (undefined: nobody knows, so every page counts), what is, and where the
 * site is read.
 */
export function addressesToPurge(old: readonly Listed[] | undefined, fresh: readonly Listed[], site: string): string[] {
  const now = new Map(fresh.map(({ file, digest }) => [file, digest]));
  const stale = (old ?? fresh).filter(({ file, digest }) => old === undefined || now.get(file) !== digest);
  const [{ absolute }, addressOf] = [addresses(site), addressesIn(site)];
  return stale
    .filter(({ file, cache }) => cache === 'short' && !isCompressedForm(file))
    .map(({ file }) => absolute(addressOf(file)));
}
