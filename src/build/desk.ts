import type { AstroIntegration } from 'astro';

import { deskCopy } from '../edition/desk-copy.ts';
import { ContentError } from '../schema/problem.ts';

const page = '_appeals/';

/** Editors save in several steps: milliseconds to wait for the last of them. */
const afterSaving = 100;

/**
 * What editors have in `npm run dev` alone: a page of every appeal in every state, which no build prints, and a look at all files
 * whenever one changes: what is wrong is said in the terminal, and open pages are loaded again.
 * In: the base path, with slashes at both ends, and the newsroom's folder.
 */
export function desk(base: string, contentDir: string): AstroIntegration {
  return {
    name: 'standfirst-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: `/${page}`, entrypoint: './src/pages/_desk/appeals.astro', prerender: true });
      },
      'astro:server:setup': ({ server, logger }) => {
        const read = deskCopy({ contentDir, cwd: process.cwd(), url: process.env['SITE_URL'] });
        const look = (): void => {
          try {
            const { problems } = read();
            if (problems.length > 0) logger.error(`\n${new ContentError(problems).message}`);
          } catch (error) {
            logger.error(String(error));
          }
        };
        look();
        let soon: NodeJS.Timeout | undefined;
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(`${contentDir}/`)) return;
          clearTimeout(soon);
          soon = setTimeout(() => {
            look();
            server.ws.send({ type: 'full-reload' });
          }, afterSaving);
        });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`every appeal in every state: http://localhost:${String(address.port)}${base}${page}`);
      },
    },
  };
}
