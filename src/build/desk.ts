import type { AstroIntegration } from 'astro';

const page = '_appeals/';

/** Pages for editors, in `npm run dev` alone: no build prints them. In: the base path, with slashes at both ends. */
export function desk(base: string): AstroIntegration {
  return {
    name: 'standfirst-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: `/${page}`, entrypoint: './src/pages/_desk/appeals.astro', prerender: true });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`every appeal in every state: http://localhost:${String(address.port)}${base}${page}`);
      },
    },
  };
}
