import path from 'node:path';

import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';

import { decoded } from './decoded.ts';
import { runsScript } from './fields.ts';
import type { EntryMark } from './live.ts';
import type { Problem } from './problem.ts';

/** A file named in a body, as the author wrote it, and the line it stands on. */
export interface Named {
  target: string;
  line: number;
}

/** What a body names outside itself, found when its file is read so that every error of a build comes at once. */
export interface BodyFacts {
  empty: boolean;
  /** Pictures beside the file. */
  pictures: Named[];
  /** Links to other content files, such as `../2025/storm.md`, less what follows a `#`. */
  links: Named[];
  /** All words that could name a file beside this one which the page shows: pictures, figures; in Markdown, HTML or a directive. */
  shown: string[];
  /** In a live story: what its entries are, in the order of the file. */
  entries?: EntryMark[];
}

// Most bodies name nothing and are not parsed here at all: parsing costs a millisecond, these looks microseconds.
const mayNameFile = /\.md[)>#\s"']|\.md$/m;
const mayRunScript = /(?:java|vb|live)\s*script\s*[:&\\]|\b(?:data|blob|file):|&(?:#|colon|tab|newline)|<[^>\n]*\t/i;

/** Anything that ends like a picture or a file of figures; that a body holds such an ending is found out far sooner. */
const mayBeShown = /[^\s"'()<>[\]{}=|]+\.(?:csv|jpe?g|png|webp|avif|gif|svg)\b/gi;
const shownEnding = /\.(?:csv|jpe?g|png|webp|avif|gif|svg)\b/i;

const outside = /^(?:[a-z][a-z\d+.-]*:|\/|#|\?)/i;

/** In: a body, its file and the line it begins on. Out: what it names, and what is wrong with its links and pictures. */
export function readBody(body: string, file: string, bodyLine: number): { facts: BodyFacts; problems: Problem[] } {
  const shown = shownEnding.test(body) ? [...new Set(body.match(mayBeShown))] : [];
  const facts: BodyFacts = { empty: body.trim() === '', pictures: [], links: [], shown };
  const problems: Problem[] = [];
  if (!body.includes('![') && !mayNameFile.test(body) && !mayRunScript.test(body)) return { facts, problems };
  const tree = markdownToMdast(body, { features: { gfm: false, frontmatter: false } });
  const defined = definitions(tree);
  visit(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + bodyLine - 1;
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      if (runsScript(node.url)) {
        const what = `a link that runs script or hides its content (\`${cut(node.url)}\`)`;
        problems.push({
          file,
          line,
          what,
          write: 'an address that begins with https://, mailto: or /, or a file beside this one',
        });
        return;
      }
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      const url = node.type === 'image' ? node.url : (defined.get(node.identifier) ?? '');
      if (runsScript(url)) return;
      problems.push(...pictureProblems(url, node.alt, file, line));
      if (!outside.test(url)) facts.pictures.push({ target: url, line });
    }
    if ((node.type === 'link' || node.type === 'definition') && namesFile(node.url)) {
      facts.links.push({ target: node.url.replace(/#.*$/, ''), line });
    }
  });
  return { facts, problems };
}

/** What `[name]: address` lines define, by name; of two with one name the first holds (CommonMark, section 4.7). */
function definitions(tree: Nodes): Map<string, string> {
  const defined = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!defined.has(identifier)) defined.set(identifier, url);
  });
  return defined;
}

function pictureProblems(url: string, alt: string | null | undefined, file: string, line: number): Problem[] {
  const problems: Problem[] = [];
  if (!alt?.trim()) {
    problems.push({
      file,
      line,
      what: `the picture \`${cut(url)}\` has no alt text`,
      write: `\`![what it shows](${cut(url)})\``,
    });
  }
  if (outside.test(url)) {
    const what = `the picture \`${cut(url)}\` is not beside the file`;
    problems.push({
      file,
      line,
      what,
      write: 'the name of a file beside this one; pictures are never loaded from elsewhere',
    });
  }
  return problems;
}

function namesFile(url: string): boolean {
  return !outside.test(url) && /\.md(?:#|$)/.test(url);
}

function cut(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}

/** The file that a relative link leads to, as the editor knows it. In: the file it stands in, and the link without its fragment. */
export function linkedFile(file: string, target: string): string {
  return path.join(path.dirname(file), decoded(target)).normalize('NFC');
}
