import { visit } from 'unist-util-visit';

import { tidyHtmlBlocks } from './html-blocks.ts';
import { tidyInlineHtml } from './html-inline.ts';
import { freeIndentedProse } from './indented-prose.ts';
import { leadLinks } from './links.ts';
import type { TakeNote } from './notes.ts';
import { edited, passageOf } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import type { Luggage } from './picture-shelf.ts';
import { bringPictures } from './pictures.ts';
import type { PictureOwner } from './pictures.ts';
import { isIn, parse, regionsOf, spanOf } from './regions.ts';
import type { Standpoint } from './resolve.ts';
import { runTags } from './run-tags.ts';
import type { TagRules } from './run-tags.ts';
import { tidyText } from './tidy-text.ts';

/** Everything that decides what a body becomes. */
export interface BodyRules {
  tags: TagRules;
  standpoint: Standpoint;
  pictures: PictureOwner;
}

/**
 * A body of the old tree as ours: tags given their meaning, HTML and characters tidied, pictures brought along, links led to
 * where things are now. The words stay, whole. In: the body, the line of its file it begins on, and the rules.
 */
export function convertBody(
  body: string,
  firstLine: number,
  rules: BodyRules,
  note: TakeNote,
): { body: string; luggage: Luggage[] } {
  const run = runTags(freeIndentedProse(passageOf(body, firstLine)), rules.tags, note);
  const tidied = tidyText(tidyInlineHtml(tidyHtmlBlocks(run, note), note));
  const { passage, luggage } = bringPictures(tidied, rules.pictures, note);
  const led = leadLinks(passage, rules.standpoint, note);
  return { body: withoutHoles(led).text, luggage };
}

/** Headings left empty go; so do blanks at the ends of paragraphs, and blank lines beyond one. Code is left alone. */
function withoutHoles(passage: Passage): Passage {
  const headings: Edit[] = [];
  visit(parse(passage.text), 'heading', (node) => {
    if (node.children.length === 0) headings.push({ ...spanOf(node), text: '' });
  });
  const trimmed = outsideCode(edited(passage, headings), /[ \t]+(?=\n[ \t]*(?:\n|$)|$)|(?<=\n|^)[ \t]+(?=\n|$)/g, '');
  const closed = outsideCode(trimmed, /\n{3,}/g, '\n\n');
  const text = closed.text.replace(/^\n+/, '').trimEnd();
  return { text, lines: closed.lines };
}

function outsideCode(passage: Passage, pattern: RegExp, text: string): Passage {
  const all = [...passage.text.matchAll(pattern)];
  if (all.length === 0) return passage;
  const { code } = regionsOf(passage.text);
  const found = all.filter(({ index }) => !isIn(code, index));
  return edited(
    passage,
    found.map(({ 0: run, index }) => ({ start: index, end: index + run.length, text })),
  );
}
