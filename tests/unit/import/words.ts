import { decodeHTML } from 'entities';

/**
 * The words of a body in their order, without what only marks them: tags, link targets, Markdown's signs. Written without the
 * importer's own parts, so that a word they lose is missed. Tags of the old generator go, pictures go with their descriptions.
 */
export function wordsOf(body: string): string[] {
  const text = body
    .replace(/\{\{[<%][\s\S]*?[>%]\}\}/g, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/!\[[^\]]*\]\((?:[^()\s]|\([^()]*\))*(?:\s+"(?:\\.|[^"])*")?\s*\)/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\]\((?:<[^>]*>|(?:[^()\s]|\([^()]*\))*)(?:\s+"(?:\\.|[^"])*"|\s+'[^']*')?\s*\)/g, ' ')
    .replace(/^[ \t]*\[(?!\^)[^\]\n]+\]:.*$/gm, '')
    .replace(/\]\[[^\]\n]*\]/g, ' ')
    .replace(/^(#{1,6} .*?)\s*\{[#.][^{}]*\}/gm, '$1')
    .replace(/\{:[^}]*\}/g, '');
  return (
    decodeHTML(text)
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The first word of `all` that `found` does not have in its place, with those around it; undefined where none is missing. */
export function missing(all: readonly string[], found: readonly string[]): string | undefined {
  let index = 0;
  for (const word of found) if (word === all[index]) index++;
  return index === all.length ? undefined : all.slice(Math.max(0, index - 3), index + 5).join(' ');
}
