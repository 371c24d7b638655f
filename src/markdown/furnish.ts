import type { Element, Parents, Root } from 'hast';

import { partNames } from '../schema/parts.ts';
import type { PartName } from '../schema/parts.ts';
import { isElement } from './blocks.ts';
import { printChart } from './chart-print.ts';
import { printEmbed } from './embed-print.ts';
import { partMark } from './furniture.ts';
import type { Wish } from './furniture.ts';
import { eachElement, elementsIn } from './elements.ts';
import { element } from './hast.ts';
import type { Labels, Place } from './place.ts';
import type { Troubles } from './trouble.ts';

/** Parts that no mark makes by itself. */
const ours: ReadonlySet<PartName> = new Set<PartName>(['embed', 'chart', 'live']);

interface Marked {
  node: Element;
  parent: Parents;
  mark: string;
}

/**
 * Gives the parts that directives left in a sanitised body their classes and names, and puts embeds and charts in place of their
 * marks. A mark that no directive of this body left (raw HTML can write one) is taken off. Where the HTML is read elsewhere, a part
 * is a plain figure, table, list or link.
 *
 * @param prefix Of ids.
 * @returns The parts that are there, each once, in the order of `partNames`: each has a style sheet.
 */
export async function furnish(
  tree: Root,
  wishes: readonly Wish[],
  place: Place,
  labels: Labels,
  prefix: string,
  troubles: Troubles,
): Promise<PartName[]> {
  const found = new Set<PartName>();
  const granted = new Set<Wish>();
  for (const { node, parent, mark } of takeMarks(tree)) {
    const wish = wishes.find((each, index) => mark === `${each.part}-${String(index)}`);
    const part = wish?.part ?? partNames.find((name) => name === mark && !ours.has(name));
    if (!part || (wish && granted.has(wish))) continue;
    found.add(part);
    if (wish) {
      granted.add(wish);
      const printed =
        wish.part === 'embed'
          ? printEmbed(node, wish, place, labels)
          : await printChart(node, wish, { place, labels, id: `${prefix}chart-${String(granted.size)}`, troubles });
      if (printed) replace(parent, node, printed);
    } else if (part === 'table') replace(parent, node, tableOf(node));
    else if (place.absolute === undefined) node.properties.className = [part];
    if (part === 'box') nameBox(node);
  }
  if (elementsIn(tree, ({ tagName }) => tagName === 'table').length > 0) found.add('table');
  return partNames.filter((name) => found.has(name));
}

function takeMarks(tree: Root): Marked[] {
  const marked: Marked[] = [];
  eachElement(tree, (node, _index, parent) => {
    const mark = node.properties[partMark];
    Reflect.deleteProperty(node.properties, partMark);
    if (typeof mark === 'string') marked.push({ node, parent, mark });
    return undefined;
  });
  return marked;
}

function replace(parent: Parents, node: Element, instead: Element): void {
  parent.children.splice(parent.children.indexOf(node), 1, instead);
}

/** Its caption within the table, and the first cell of each row as the row’s head. */
function tableOf(figure: Element): Element {
  const caption = figure.children.find((child) => isElement(child, 'figcaption'));
  const table = figure.children.find((child) => isElement(child, 'table'));
  if (!isElement(table, 'table')) return figure;
  if (isElement(caption, 'figcaption')) table.children.unshift(element('caption', {}, ...caption.children));
  for (const body of elementsIn(table, ({ tagName }) => tagName === 'tbody')) {
    for (const row of body.children) {
      const first = isElement(row, 'tr') ? row.children.find((cell) => cell.type === 'element') : undefined;
      if (isElement(first, 'td'))
        Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
    }
  }
  return table;
}

/** A box is called what its heading says. */
function nameBox(box: Element): void {
  const heading = box.children.find((child) => child.type === 'element');
  const { id } = heading?.properties ?? {};
  if (id !== undefined) box.properties.ariaLabelledBy = [id];
}
