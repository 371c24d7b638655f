import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cardName } from './names.ts';
import { recipeVersion } from './recipe.ts';
import { writeWhole } from './whole-file.ts';

/** The size of every card, pixels: what networks ask of a picture that they show large. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The edition of how a card is drawn: raise it whenever the same card would be drawn in other bytes. */
const drawingVersion = '1';

const wordsShape = z.strictObject({
  text: z.string(),
  /** A BCP 47 tag. */
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
});

/** Words on a card, with what it takes to set them. */
export type CardWords = Readonly<z.infer<typeof wordsShape>>;

const cardShape = z.strictObject({
  headline: wordsShape,
  /** The publication's name. */
  title: wordsShape,
  section: wordsShape,
  /** As `#rrggbb`: `section` is the section's own, or the brand's. On `paper` both others can be read, and `paper` on `section`. */
  colours: z.strictObject({ section: z.string(), paper: z.string(), ink: z.string() }),
  /** The lead picture, by the hash it was measured under. */
  picture: z.string().optional(),
  /** The publication's logo, by the hash its place was noted under. */
  logo: z.string().optional(),
});

/** All that a card is drawn from. */
export type Card = Readonly<z.infer<typeof cardShape>>;

/**
 * Writes down what a card is to be drawn from, under a name made of just that, so that `drawCard` can draw it when a page has named
 * it. Out: the file name, which is another as soon as anything on the card is.
 */
export async function noteCard(card: Card, cacheDir: string): Promise<string> {
  const text = JSON.stringify(cardShape.parse(card));
  const hash = createHash('sha256')
    .update(`card ${drawingVersion} ${recipeVersion}\n${text}`)
    .digest('hex')
    .slice(0, 16);
  const file = noteFile(hash, cacheDir);
  if (!(await isThere(file))) await writeWhole(file, text);
  return cardName(hash);
}

/** What the card of that hash is to be drawn from. Throws an Error where it was never noted. */
export async function notedCard(hash: string, cacheDir: string): Promise<Card> {
  const text = await readFile(noteFile(hash, cacheDir), 'utf8').catch(() => {
    throw new Error(`no card of this name is known; build again`);
  });
  return cardShape.parse(JSON.parse(text));
}

function noteFile(hash: string, cacheDir: string): string {
  return join(cacheDir, 'pictures', 'cards', `${hash}.json`);
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
