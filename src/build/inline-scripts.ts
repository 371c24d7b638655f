import { build } from 'vite';
import type { Plugin } from 'vite';

const suffix = '?inline-script';

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
      return `export default ${JSON.stringify(await bundle(file))};`;
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
