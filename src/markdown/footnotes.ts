import type { Element, Root } from 'hast';

import { isElement } from './blocks.ts';
import { elementsIn } from './elements.ts';
import type { Labels } from './place.ts';

/** By which the steps that read Markdown tell what is what; no page needs them. */
const marks = ['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref'];
const isMarked = ({ properties }: Element): boolean => marks.some((mark) => mark in properties);

/** The section of notes, which stands last in a sanitised body. */
export function footnoteSection(tree: Root): Element | undefined {
  const last = tree.children.findLast((node) => node.type === 'element');
  return isElement(last, 'section') && 'dataFootnotes' in last.properties ? last : undefined;
}

/**
 * Puts the notes under their heading in the story's language, numbers their marks in its digits, names the arrows that lead back,
 * and says to machines what is what. In: `language`, the story's (BCP 47).
 */
export function printFootnotes(tree: Root, labels: Labels, language: string): void {
  const section = footnoteSection(tree);
  if (section) printNotes(section, labels);
  const references = linksIn(tree, 'dataFootnoteRef');
  // Most bodies have none, and a format costs more to make than a paragraph to print.
  const numbers = references.length > 0 ? new Intl.NumberFormat(language, { useGrouping: false }) : undefined;
  for (const reference of references) {
    reference.properties.role = 'doc-noteref';
    for (const child of reference.children) {
      if (child.type === 'text' && /^\d+$/.test(child.value))
        child.value = numbers?.format(Number(child.value)) ?? child.value;
    }
  }
  for (const { properties } of elementsIn(tree, isMarked))
    for (const mark of marks) Reflect.deleteProperty(properties, mark);
}

function printNotes(section: Element, labels: Labels): void {
  section.properties = { className: ['footnotes'], role: 'doc-endnotes' };
  const heading = section.children.find((node) => isElement(node, 'h2'));
  if (isElement(heading, 'h2')) heading.children = [{ type: 'text', value: labels.footnotes }];
  const list = section.children.find((node) => isElement(node, 'ol'));
  const notes = isElement(list, 'ol') ? list.children.filter((node) => isElement(node, 'li')) : [];
  notes.forEach((note, index) => {
    linksIn(note, 'dataFootnoteBackref').forEach((arrow, occurrence) => {
      arrow.properties.ariaLabel = labels.backToText(index + 1, occurrence + 1);
      arrow.properties.role = 'doc-backlink';
    });
  });
}

function linksIn(tree: Root | Element, mark: string): Element[] {
  return elementsIn(tree, ({ properties }) => mark in properties);
}
