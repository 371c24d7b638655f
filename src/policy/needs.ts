import { defaultType, loadingType, savingType } from './type-names.ts';

/** What a script does that the policy of its page has to allow, besides running. */
export interface Needs {
  /** Loads a further script of the site's. */
  loads?: true;
  /** Starts a worker of the site's. */
  worker?: true;
  /** Compiles WebAssembly. */
  wasm?: true;
  /** Names of the Trusted Types policies it makes, or that what it loads makes. */
  types?: readonly string[];
}

/**
 * What each script of `src/browser/` needs, by its file; one that is not named needs nothing. To fetch from the site itself is every
 * page's right: Lighthouse asks for `robots.txt` in the page's name, and marks it down where it may not. The tools load `saving.js`, which fetches
 * what it keeps and registers the worker; the search loads Pagefind and starts its worker
 * through the default policy.
 */
export const needsOf: Readonly<Record<string, Needs>> = {
  'tools.ts': { loads: true, worker: true, types: [loadingType, savingType] },
  'search.ts': { loads: true, worker: true, wasm: true, types: [defaultType] },
};
