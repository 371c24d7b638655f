import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import { everything } from '../../../src/markdown/place.ts';
import { readRawHtml, toHtmlTree } from '../../../src/markdown/safe.ts';
import { readMarkdown } from '../../../src/markdown/syntax.ts';

/** What would be printed if the sanitiser were not there. */
export function unsanitised(markdown: string): string {
  return unified()
    .use(rehypeStringify, { allowDangerousHtml: true })
    .stringify(readRawHtml(toHtmlTree(readMarkdown(markdown, everything))));
}
