import type { Element, Parents, Root, Text } from 'hast';

import { isBlock } from './blocks.ts';
import { quotationMarks } from './quotation-marks.ts';
import { curl } from './curl.ts';

/** Stands for what is not prose within a line (code, a picture, a note's mark): no letter, no blank. */
const notProse = '\ufffc';

/** The texts of one block in a row, across whatever emphasis and links they stand in. */
interface Run {
  texts: { node: Text; start: number }[];
  whole: string;
}

/**
 * Typewriter marks to printed ones, block by block: quotation marks and apostrophes as the language has them, `--` to an en dash,
 * `---` to an em dash, `...` to an ellipsis. A passage with a language of its own (`lang` on a block) gets that language's marks.
 * Code, keys and addresses stay as they are.
 */
export function setTypography(tree: Root, language: string): void {
  setBlock(tree, language);
}

function setBlock(block: Parents, language: string): void {
  let run: Run = { texts: [], whole: '' };
  const end = (): void => {
    setRun(run, language);
    run = { texts: [], whole: '' };
  };
  const walk = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type === 'text') {
        node.value = setDashes(node.value);
        run.texts.push({ node, start: run.whole.length });
        run.whole += node.value;
      } else if (node.type === 'element') {
        if (node.tagName === 'br') run.whole += '\n';
        else if (isVerbatim(node)) run.whole += notProse;
        else if (!isBlock(node)) walk(node);
        else {
          end();
          if (node.tagName !== 'pre') setBlock(node, languageOf(node) ?? language);
        }
      }
    }
  };
  walk(block);
  end();
}

function setRun({ texts, whole }: Run, language: string): void {
  if (!/["']/.test(whole)) return;
  const marks = quotationMarks(language);
  if (!marks) return;
  const replacements = curl(whole, marks);
  for (const { node, start } of texts) {
    node.value = node.value.replace(/["']/g, (mark, at: number) => replacements.get(start + at) ?? mark);
  }
}

function setDashes(text: string): string {
  if (!text.includes('--') && !text.includes('...')) return text;
  return text
    .replace(/(?<!-)-{2,3}(?!-)/g, (run) => (run.length === 2 ? '–' : '—'))
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…');
}

const addressText = /^(?:(?:https?|mailto|tel):|www\.)\S+$|^[^\s@]+@[^\s@]+$/i;

function isVerbatim(node: Element): boolean {
  if (['code', 'kbd', 'samp', 'var', 'img', 'picture'].includes(node.tagName)) return true;
  if (node.tagName !== 'a') return false;
  if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return true;
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'text' && addressText.test(only.value);
}

function languageOf({ properties: { lang } }: Element): string | undefined {
  return typeof lang === 'string' && lang !== '' ? lang : undefined;
}
