import { fileURLToPath } from 'node:url';

import type { AstroUserConfig } from 'astro';

import type { Labels } from './place.ts';
import { renderMarkdown } from './render.ts';

type Processor = NonNullable<NonNullable<AstroUserConfig['markdown']>['processor']>;

/**
 * What Astro's `markdown.processor` gets, so that a Markdown file that reaches Astro by itself comes out exactly as one of ours.
 * Such a file has no pictures beside it that we know of, and its errors count lines from the end of its front matter, which Astro
 * keeps to itself.
 *
 * @param language BCP 47, of files that do not say otherwise.
 * @param labels The words that Markdown itself puts on a page, in that language.
 */
export function markdownProcessor(language: string, labels: Labels): Processor {
  return {
    name: 'standfirst',
    options: {},
    createRenderer: () =>
      Promise.resolve({
        render: async (content, options) => {
          const file = options?.fileURL ? fileURLToPath(options.fileURL) : 'Markdown';
          const { html, headings } = await renderMarkdown(content, { file, firstLine: 1, language, labels });
          return {
            code: html,
            metadata: {
              headings: headings.map(({ depth, id, text }) => ({ depth, slug: id, text })),
              localImagePaths: [],
              remoteImagePaths: [],
              frontmatter: options?.frontmatter ?? {},
            },
          };
        },
      }),
  };
}
