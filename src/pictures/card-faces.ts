import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { decompress } from 'wawoff2';
import { z } from 'zod';
import { ifMissing } from './missing-file.ts';
import { hashOf } from './recipe.ts';
import { writeWhole } from './whole-file.ts';

/** A face that cards are set in: a package of fonts cut into files by the characters they hold. */
interface Face {
  package: string;
  /** The part of its files' names that tells the weight. */
  weight: string;
  /** The languages it is asked first for, before the ones above it. */
  languages: readonly string[];
}

/** One for each script that the interface speaks. The order is that in which a character is looked for. */
const faces: readonly Face[] = [
  { package: '@fontsource/newsreader', weight: '600', languages: [] },
  {
    package: '@fontsource/pt-serif',
    weight: '700',
    languages: ['uk', 'ru', 'be', 'bg', 'sr', 'mk'],
  },
  { package: '@fontsource/amiri', weight: '700', languages: ['ar', 'fa', 'ur', 'ps', 'ckb'] },
  { package: '@fontsource/frank-ruhl-libre', weight: '700', languages: ['he', 'yi'] },
  {
    package: '@fontsource/tiro-devanagari-hindi',
    weight: '400',
    languages: ['hi', 'mr', 'ne'],
  },
  {
    package: '@fontsource-variable/noto-serif-jp',
    weight: 'wght',
    languages: ['ja'],
  },
  {
    package: '@fontsource-variable/noto-serif-sc',
    weight: 'wght',
    languages: ['zh'],
  },
];

/** What it takes to set a text. */
export interface Setting {
  /** In the order in which a character is looked for. */
  families: string[];
  /** TrueType files, absolute. */
  files: string[];
}

/** Characters that show nothing, or only say how others are shown: no face need have them. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * The faces and files of fonts that hold every character of a text, the face of its language first; undefined where there is a
 * character that none holds. In: text in NFC; a BCP 47 tag. The files are unpacked into `cacheDir` on first use.
 */
export async function settingOf(text: string, language: string, cacheDir: string): Promise<Setting | undefined> {
  const order = facesFor(language);
  const found = new Map<Face, Set<Font>>();
  for (const character of new Set(text)) {
    if (unseen.test(character)) continue;
    const holder = await holderOf(character.codePointAt(0) ?? 0, order, cacheDir);
    if (holder === undefined) return undefined;
    found.set(holder.face, (found.get(holder.face) ?? new Set()).add(holder.font));
  }
  const used = order.flatMap((face) => [...(found.get(face) ?? [])].sort((a, b) => (a.file < b.file ? -1 : 1)));
  return { families: [...new Set(used.map(({ family }) => family))], files: used.map(({ file }) => file) };
}

/** Whether any face holds a character. */
export async function canBeSet(character: string, cacheDir: string): Promise<boolean> {
  return (await settingOf(character, 'und', cacheDir)) !== undefined;
}

function facesFor(language: string): readonly Face[] {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const own = faces.filter(({ languages }) => languages.includes(base));
  return [...own, ...faces.filter((face) => !own.includes(face))];
}

async function holderOf(
  point: number,
  order: readonly Face[],
  cacheDir: string,
): Promise<{ face: Face; font: Font } | undefined> {
  for (const face of order) {
    for (const { subset, ranges } of await subsetsOf(face)) {
      if (!ranges.some(([from, to]) => from <= point && point <= to)) continue;
      const font = await unpacked(face, subset, cacheDir);
      if (font.points.has(point)) return { face, font };
    }
  }
  return undefined;
}

/** A part of a face, and the characters that it may hold: what the package says is what was asked for, not what there was. */
interface Subset {
  subset: string;
  ranges: [from: number, to: number][];
}

const require = createRequire(import.meta.url);
const subsets = new Map<Face, Promise<Subset[]>>();

function subsetsOf(face: Face): Promise<Subset[]> {
  const known = subsets.get(face) ?? readSubsets(face);
  subsets.set(face, known);
  return known;
}

async function readSubsets(face: Face): Promise<Subset[]> {
  const text = await readFile(require.resolve(`${face.package}/unicode.json`), 'utf8');
  const listed = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text)));
  // The last are the plainest: Latin letters, and the marks that all writing shares.
  return listed.toReversed().map(([name, ranges]) => ({
    subset: name.replace(/[[\]]/g, ''),
    ranges: [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => [
      Number.parseInt(from, 16),
      Number.parseInt(to, 16),
    ]),
  }));
}

/** A font unpacked. */
interface Font {
  /** TrueType, absolute. */
  file: string;
  /** What it calls its family, by which it is asked for. */
  family: string;
  /** Every character it has. */
  points: ReadonlySet<number>;
}

const unpackedFiles = new Map<string, Promise<Font>>();

/** The library that sets text reads no compressed fonts, so that they are unpacked first, each once. */
function unpacked(face: Face, subset: string, cacheDir: string): Promise<Font> {
  const id = face.package.replace(/^.*\//, '');
  const packed = require.resolve(`${face.package}/files/${id}-${subset}-${face.weight}-normal.woff2`);
  const known = unpackedFiles.get(`${cacheDir} ${packed}`) ?? unpack(packed, cacheDir);
  unpackedFiles.set(`${cacheDir} ${packed}`, known);
  return known;
}

async function unpack(packed: string, cacheDir: string): Promise<Font> {
  const bytes = await readFile(packed);
  const file = join(cacheDir, 'pictures', 'faces', `${hashOf(bytes)}.ttf`);
  let font = await readFile(file).catch(ifMissing(undefined));
  if (font === undefined) {
    font = Buffer.from(await decompress(bytes));
    await writeWhole(file, font);
  }
  const read = create(font);
  if (read.isCollection) throw new Error(`${packed}: holds more than one font`);
  return { file, family: read.familyName, points: new Set(read.characterSet) };
}
