import path from 'node:path';

import type { Image, Link, Nodes, Parents } from 'mdast';

import { decodeHTML } from 'entities';

import { attributeValue, htmlTags } from './html-tags.ts';
import type { TakeNote } from './notes.ts';
import { edited, lineAt } from './passage.ts';
import type { Edit, Passage } from './passage.ts';
import type { Luggage, PictureShelf } from './picture-shelf.ts';
import { parse, spanOf } from './regions.ts';

/** Whose body it is. */
export interface PictureOwner {
  /** Path under the old tree's root. */
  document: string;
  /** Folder under our content folder, and the story's name in it. */
  folder: string;
  name: string;
  /** Stands in for a description where there is none. */
  headline: string;
  shelf: PictureShelf;
}

/** A picture in a body: where it stands and what was said of it. */
interface Shown {
  start: number;
  end: number;
  src: string;
  alt: string;
  title: string;
  inHtml: boolean;
  node?: Image;
}

/**
 * Brings the pictures of a body along: each is given a name beside the story, and a description where it had none. A picture
 * that is not in the tree goes, with whatever held nothing else (a paragraph, a list item, a heading), and is noted with its
 * description and caption; a link around it keeps the description as its words.
 */
export function bringPictures(
  passage: Passage,
  owner: PictureOwner,
  note: TakeNote,
): { passage: Passage; luggage: Luggage[] } {
  const tree = parse(passage.text);
  const shown = picturesIn(tree, passage.text);
  if (shown.length === 0) return { passage, luggage: [] };
  const edits: Edit[] = [];
  const luggage: Luggage[] = [];
  const dropped = new Set<Nodes>();
  for (const picture of shown) {
    const found = owner.shelf.find(picture.src, owner.document);
    const line = lineAt(passage, picture.start);
    if (found === undefined) {
      note('picture', describe(picture), line);
      if (picture.node) dropped.add(picture.node);
      else edits.push({ start: picture.start, end: picture.end, text: '' });
      continue;
    }
    const piece = owner.shelf.shelve(found, owner.folder, owner.name);
    luggage.push(piece);
    const alt = picture.alt || picture.title || owner.headline;
    if (picture.alt === '') note('alt', `\`${picture.src}\` is described as "${alt}"`, line);
    edits.push({ start: picture.start, end: picture.end, text: written(picture, path.posix.basename(piece.to), alt) });
  }
  edits.push(...holesLeft(tree, passage.text, dropped));
  return { passage: edited(passage, edits), luggage };
}

function describe({ src, alt, title }: Shown): string {
  const said = [alt, title].filter((words) => words !== '').map((words) => ` "${words}"`);
  return `\`${src}\`${said.join(',')}`;
}

function written({ title, inHtml }: Shown, name: string, alt: string): string {
  const src = encodeURIComponent(name);
  if (inHtml)
    return `<img src="${src}" alt="${attributeValue(alt)}"${title === '' ? '' : ` title="${attributeValue(title)}"`}>`;
  return `![${alt.replace(/[\\[\]]/g, '\\$&')}](${src}${title === '' ? '' : ` "${title.replace(/[\\"]/g, '\\$&')}"`})`;
}

function picturesIn(tree: Nodes & Parents, text: string): Shown[] {
  const definitions = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  const found: Shown[] = [];
  const look = (node: Nodes): void => {
    const span = spanOf(node);
    if (node.type === 'image')
      found.push({ ...span, src: node.url, alt: clean(node.alt), title: clean(node.title), inHtml: false, node });
    if (node.type === 'imageReference') {
      const src = definitions.get(node.identifier) ?? '';
      found.push({ ...span, src, alt: clean(node.alt), title: '', inHtml: false });
    }
    if (node.type === 'html') found.push(...tagsIn(text.slice(span.start, span.end), span.start));
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return found;
}

function tagsIn(html: string, offset: number): Shown[] {
  return htmlTags(html)
    .filter(({ name, closes }) => name === 'img' && !closes)
    .map(({ attributes, start, end }) => {
      const value = (name: string): string => clean(decodeHTML(attributes.get(name) ?? ''));
      return {
        start: start + offset,
        end: end + offset,
        src: value('src'),
        alt: value('alt'),
        title: value('title'),
        inHtml: true,
      };
    });
}

function clean(words: string | null | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}

/** What to take out with the dropped pictures: the widest thing around each that holds nothing else, or words for a link. */
function holesLeft(tree: Nodes & Parents, text: string, dropped: ReadonlySet<Nodes>): Edit[] {
  if (dropped.size === 0) return [];
  const edits: Edit[] = [];
  const look = (node: Nodes): void => {
    const isHollow = node.type !== 'root' && onlyPicture(node, dropped) !== undefined;
    const words = isHollow ? linkWords(node) : '';
    if (isHollow && words === '') edits.push({ ...spanOf(node), text: '' });
    else if (isHollow && node.type === 'link') edits.push(...inWords(node, words, text));
    else if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return edits;
}

/** The first dropped picture in a node that holds dropped pictures and nothing else. */
function onlyPicture(node: Nodes, dropped: ReadonlySet<Nodes>): Image | undefined {
  if (node.type === 'image') return dropped.has(node) ? node : undefined;
  if (!('children' in node)) return undefined;
  const telling = node.children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === '') && child.type !== 'break',
  );
  const pictures = telling.map((child) => onlyPicture(child, dropped));
  return pictures.every((picture) => picture !== undefined) ? pictures[0] : undefined;
}

/** The descriptions of the pictures in the links of a node: what is left of a link once its pictures are gone. */
function linkWords(node: Nodes): string {
  if (node.type !== 'link') return 'children' in node ? node.children.map(linkWords).join('') : '';
  const pictures = node.children.flatMap((child) => (child.type === 'image' ? [clean(child.alt)] : []));
  return pictures.filter((alt) => alt !== '').join(', ');
}

/** A link's pictures become words, apart from the words beside it. */
function inWords(node: Link, words: string, text: string): Edit[] {
  const { start, end } = spanOf(node);
  const [first, last] = [node.children[0] ?? node, node.children.at(-1) ?? node];
  const blank = (offset: number, beside: string): Edit[] =>
    /[\p{L}\p{N}[]/u.test(beside) ? [{ start: offset, end: offset, text: ' ' }] : [];
  return [
    ...blank(start, text.charAt(start - 1)),
    { start: spanOf(first).start, end: spanOf(last).end, text: words.replace(/[\\[\]*_`<]/g, '\\$&') },
    ...blank(end, text.charAt(end)),
  ];
}
