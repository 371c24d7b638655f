import { defineConfig, fontProviders } from 'astro/config';

import { inlineScripts } from './src/build/inline-scripts.ts';
import { desk } from './src/build/desk.ts';
import { pictures } from './src/build/pictures.ts';
import { words } from './src/i18n/words.ts';
import { markdownProcessor } from './src/markdown/astro.ts';
import { cacheDir } from './src/schema/folder.ts';
import { newsFaces, standIns } from './src/build/faces.ts';
import { settingsOf } from './src/build/settings.ts';

const root = import.meta.dirname;
const { site, base, language, contentDir } = settingsOf(process.env, root);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  output: 'static',
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  markdown: { processor: markdownProcessor(language, words(language)), syntaxHighlight: false },
  integrations: [pictures({ cacheDir: cacheDir(root) }), desk(base, contentDir)],
  vite: { plugins: [inlineScripts()], build: { assetsInlineLimit: 0 } },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--face-news',
      fallbacks: [...standIns, 'Georgia', 'serif'],
      optimizedFallbacks: false,
      options: { variants: newsFaces },
    },
  ],
});
