import { inflateSync } from 'node:zlib';

/**
 * The letters on the pages of a PDF as Chromium writes it, in the order they are drawn, without blanks: letters are set one by one,
 * and where a line ends nothing is written. Reads no other writer's files: objects are looked for as text, fonts have two bytes a
 * letter. In: the file. Throws where there is no letter, so that nothing is not taken for an empty page.
 */
export function lettersOf(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const fonts = fontsOf(file, pdf);
  const letters = streamsOf(file, pdf)
    .flatMap((stream) => [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)> Tj/g)])
    .reduce(
      ({ text, font }, [, named, codes = '']) => ({
        font: named ?? font,
        text: text + codesIn(codes).reduce((so, code) => so + (fonts.get(font)?.get(code) ?? ''), ''),
      }),
      { text: '', font: '' },
    ).text;
  if (letters === '') throw new Error('no letters in the PDF');
  return letters.replace(/\s/g, '');
}

/** For each font by its name, what its codes stand for. */
function fontsOf(file: string, pdf: Buffer): Map<string, Map<number, string>> {
  const named = [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', object = '']) => [name, object] as const);
  return new Map(
    [...new Map(named)].map(([name, object]) => {
      const font = new RegExp(`(?:^|\\s)${object} 0 obj\\s<<[\\s\\S]*?endobj`).exec(file)?.[0] ?? '';
      const table = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1];
      const [stream = ''] = table === undefined ? [] : streamsOf(file, pdf, table);
      return [name, lettersIn(stream)];
    }),
  );
}

/** Reads a table of what codes stand for: single ones (`<03> <0041>`) and runs (`<03> <05> <0041>`). */
function lettersIn(table: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, kind, rows = ''] of table.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const cells = [...rows.matchAll(/<([\dA-Fa-f]+)>/g)].map(([, cell = '']) => cell);
    const width = kind === 'char' ? 2 : 3;
    for (let at = 0; at + width <= cells.length; at += width) {
      const from = Number.parseInt(cells[at] ?? '', 16);
      const to = Number.parseInt(cells[at + width - 2] ?? '', 16);
      const first = letter(cells[at + width - 1] ?? '');
      const run = first.slice(0, -1);
      for (let code = from; code <= to; code++)
        found.set(code, run + String.fromCharCode(first.charCodeAt(first.length - 1) + code - from));
    }
  }
  return found;
}

const codesIn = (hex: string): number[] => (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));

/** UTF-16, as hexadecimal digits. */
const letter = (hex: string): string => String.fromCharCode(...codesIn(hex.padStart(4, '0')));

/** What the compressed streams hold: of one object, or of all that draw or name letters. */
function streamsOf(file: string, pdf: Buffer, object = '\\d+'): string[] {
  const heads = file.matchAll(new RegExp(`(?:^|\\s)${object} 0 obj\\s<<([^>]*)>>\\s*stream\\r?\\n`, 'g'));
  return [...heads].flatMap(({ index, 0: head, 1: entries = '' }) => {
    if (!entries.includes('/FlateDecode') || entries.includes('/Subtype')) return [];
    const start = index + head.length;
    const length = Number(/\/Length (\d+)/.exec(entries)?.[1]);
    return [inflateSync(pdf.subarray(start, start + length)).toString('latin1')];
  });
}
