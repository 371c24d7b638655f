import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';

import { chartWish } from './chart-wish.ts';
import { embedWish } from './embed-wish.ts';
import { partMark } from './furniture.ts';
import type { Press } from './furniture.ts';

type Content = BlockContent | DefinitionContent;

/** Makes of a well-shaped directive what stands for it in the tree. */
export type Print = (directive: ContainerDirective | LeafDirective, press: Press) => ContainerDirective;

/** A sentence of the story set large: the last of several paragraphs says who said it. */
export const pullQuote: Print = (directive) => {
  const { content } = cut(directive);
  const last = content.at(-1);
  const credit = content.length > 1 && last?.type === 'paragraph' ? last : undefined;
  const quote = credit ? content.slice(0, -1) : content;
  const children: Content[] = [
    { type: 'blockquote', children: quote },
    ...(credit ? [captionOf(credit.children)] : []),
  ];
  return { ...block(directive), data: { hName: 'figure', hProperties: { dataPullQuote: '' } }, children };
};

/** Pictures side by side, with a caption for all of them where there is one. */
export const gallery: Print = (directive, { refuse }) => {
  const { label, content } = cut(directive);
  const pictures = content.flatMap((each): (Content | PhrasingContent)[] =>
    each.type === 'paragraph' ? each.children.filter(isSeen) : [each],
  );
  const wrong = pictures.find((each) => !isPicture(each));
  if (wrong)
    refuse(wrong, '`:::gallery` holds something that is no picture', '`![what it shows](file.jpg)`, a line each');
  else if (pictures.length < 2) {
    refuse(directive, '`:::gallery` holds fewer than two pictures', 'more of them, or the picture by itself');
  }
  const each = pictures.filter(isPicture).map((picture): Paragraph => ({ type: 'paragraph', children: [picture] }));
  const frame: Content = { type: 'blockquote', data: { hName: 'div' }, children: each };
  return figure(directive, 'gallery', [frame, ...label]);
};

/** A box beside the story, under a heading of its own. */
export const box: Print = (directive) => {
  const { label, content } = cut(directive);
  // The deepest there is: what it becomes is decided with all other headings of the text.
  const heading: Content = { type: 'heading', depth: 6, children: label[0]?.children ?? [] };
  return {
    ...block(directive),
    data: { hName: 'aside', hProperties: { [partMark]: 'box' } },
    children: [heading, ...content],
  };
};

/** A table of figures, whose first column says what each row is about. */
export const table: Print = (directive, { refuse }) => {
  const { label, content } = cut(directive);
  if (content.length !== 1 || content[0]?.type !== 'table') {
    refuse(directive, '`:::table` holds something else than one table', 'the table alone between the two lines');
  }
  return figure(directive, 'table', [...label, ...content]);
};

/** What stands on another site: its place is kept until the tree is sanitised. */
export const embed: Print = (directive, { keep, refuse }) => {
  const { url = '', kind = '' } = given(directive);
  const wish = embedWish(url, kind);
  if ('what' in wish) {
    refuse(directive, wish.what, wish.write);
    return block(directive);
  }
  return figure(directive, keep({ node: directive, part: 'embed', ...wish }), cut(directive).label);
};

/** A chart: likewise. */
export const chart: Print = (directive, { keep, refuse }) => {
  const { src = '', x = '', y = '', kind = '', unit } = given(directive);
  const wish = chartWish({ src, x, y, kind, unit });
  if ('what' in wish) {
    refuse(directive, wish.what, wish.write);
    return block(directive);
  }
  return figure(directive, keep({ node: directive, part: 'chart', ...wish }), cut(directive).label);
};

/** A figure that carries its part’s name, or its wish’s mark, through the sanitiser. */
export function figure(
  directive: ContainerDirective | LeafDirective,
  mark: string,
  children: Content[],
): ContainerDirective {
  return { ...block(directive), data: { hName: 'figure', hProperties: { [partMark]: mark } }, children };
}

/** The words in brackets as a caption, and what stands between the colons. */
export function cut(directive: ContainerDirective | LeafDirective): { label: Paragraph[]; content: Content[] } {
  if (directive.type === 'leafDirective') return { label: [captionOf(directive.children)], content: [] };
  const [first, ...rest] = directive.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return labelled ? { label: [captionOf(first.children)], content: rest } : { label: [], content: directive.children };
}

function block({ name, position }: ContainerDirective | LeafDirective): ContainerDirective {
  return { type: 'containerDirective', name, children: [], ...(position && { position }) };
}

function captionOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hName: 'figcaption' } };
}

function given({ attributes }: ContainerDirective | LeafDirective): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value?.trim()]));
}

function isSeen(node: PhrasingContent): boolean {
  return node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '');
}

function isPicture(node: Content | PhrasingContent): node is PhrasingContent {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return node.type === 'link' && node.children.length === 1 && node.children.every(isPicture);
}
