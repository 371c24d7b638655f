import { build } from 'vite';
import type { Plugin } from 'vite';

const suffix = '?inline-script';
/** What stands before the text in the module that the others import. */
const before = 'export default ';

/**
 * `import code from '../browser/x.ts?inline-script'` gives that file, bundled and minified, as the text of a classic script.
 * For what must run before the first paint or is smaller than the request it would cost. It is the one way a script gets on a page.
 */
export function inlineScripts(): Plugin {
  return {
    name: 'standfirst-inline-scripts',
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const file = id.slice(0, -suffix.length);
      this.addWatchFile(file);
      return `${before}${JSON.stringify(await bundle(file))};`;
    },
  };
}

/** Tells of each such script that a build bundles: its file, and the text that stands in the page. */
export function tellingScripts(tell: (file: string, text: string) => void): Plugin {
  return {
    name: 'standfirst-telling-scripts',
    // Before anything writes the module another way.
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith(suffix)) tell(id.slice(0, -suffix.length), JSON.parse(code.slice(before.length, -1)) as string);
    },
  };
}

/** A file of `src/browser/`, with what it imports, as the text of a classic script. In: its absolute path. Throws where it cannot be built. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['iife'], name: 'standfirst' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`${entry}: nothing came out of bundling it`);
  return chunk.code.trim().replaceAll('</', '<\\/');
}
