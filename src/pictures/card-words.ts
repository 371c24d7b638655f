import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { OverlayOptions } from 'sharp';
import { canBeSet, settingOf } from './card-faces.ts';
import type { Setting } from './card-faces.ts';
import type { CardWords } from './card.ts';
import { writeWhole } from './whole-file.ts';

/** How words are to be set. Pixels. */
export interface Measure {
  size: number;
  /** The longest line. A single word that is longer makes the drawing wider, unless `anywhere` lets it be broken. */
  width: number;
  /** As `#rrggbb`. */
  colour: string;
  anywhere?: boolean;
}

/** Words drawn on nothing, as large as their ink. */
export interface DrawnWords {
  input: Buffer;
  raw: NonNullable<OverlayOptions['raw']>;
  width: number;
  height: number;
}

/** Words that can be set: whole, in NFC, with the fonts it takes. */
export interface SettableWords extends CardWords {
  setting: Setting;
}

/** What stands at the end of words that were cut. */
export const cutMark = '…';

/** Pictures among letters: a headline says the same without them. */
const symbol = /[\p{So}\p{Sk}\p{Emoji_Presentation}\p{Emoji_Modifier}]|\u200D|\uFE0E|\uFE0F|\u20E3/u;

/**
 * Words as they can be set: symbols that no face holds are left out. Undefined where a letter, a digit or a mark is in no face, so
 * that nobody is shown boxes; or where nothing is left.
 */
export async function settable(words: CardWords, cacheDir: string): Promise<SettableWords | undefined> {
  let text = '';
  for (const character of words.text.normalize('NFC')) {
    if (!symbol.test(character) || (await canBeSet(character, cacheDir))) text += character;
  }
  text = text.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const setting = await settingOf(text + cutMark, words.language, cacheDir);
  return setting && { ...words, text, setting };
}

/**
 * Draws words: shaped for their script, in their own direction, broken into lines by their language's rules (Pango and HarfBuzz,
 * through sharp). Only the fonts named by `setting` are asked.
 */
export async function drawWords(words: SettableWords, measure: Measure, cacheDir: string): Promise<DrawnWords> {
  const { text, language, direction, setting } = words;
  await useOwnFonts(setting, cacheDir);
  // A headline goes its language's way, whatever it begins with.
  const mark = direction === 'rtl' ? '\u200F' : '\u200E';
  const attributes = `lang="${escaped(language)}" foreground="${measure.colour}" line_height="${lineHeight(language)}"`;
  const { data, info } = await sharp({
    text: {
      text: `<span ${attributes}>${mark}${escaped(text)}</span>`,
      font: `${setting.families.join(',')}, Bold ${measure.size * scale(language)}`,
      width: measure.width,
      wrap: measure.anywhere === true ? 'word-char' : 'word',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { input: data, raw: { width, height, channels: 4 }, width, height };
}

/** How much larger a script's letters must be set to look as large as Latin ones. */
function scale(language: string): number {
  return arabic.has(baseOf(language)) ? 1.18 : 1;
}

/** Of a face's own height of line: faces made for one script leave more room between lines than a headline wants. */
function lineHeight(language: string): number {
  const base = baseOf(language);
  if (arabic.has(base)) return 0.8;
  return base === 'ja' || base === 'zh' ? 0.88 : 0.95;
}

const arabic = new Set(['ar', 'fa', 'ur', 'ps', 'ckb']);

const empty =
  '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig></fontconfig>\n';
let settings: Promise<void> | undefined;
const loading = new Map<string, Promise<unknown>>();

/**
 * Fonts are found through fontconfig, which reads its settings when the first words of a process are drawn. It is given empty ones:
 * no font of the machine, and none of its habits, is to change a card. Then each file is handed to it, once.
 */
async function useOwnFonts({ files }: Setting, cacheDir: string): Promise<void> {
  settings ??= useOwnSettings(join(resolve(cacheDir), 'pictures', 'faces', 'fonts.conf'));
  await settings;
  for (const file of files) {
    const done =
      loading.get(file) ??
      sharp({ text: { text: '.', fontfile: file, dpi: 72 } })
        .raw()
        .toBuffer();
    loading.set(file, done);
    await done;
  }
}

async function useOwnSettings(file: string): Promise<void> {
  await writeWhole(file, empty);
  process.env['FONTCONFIG_FILE'] = file;
  // On macOS fonts would be found another way.
  process.env['PANGOCAIRO_BACKEND'] = 'fontconfig';
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
