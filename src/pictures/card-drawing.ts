import sharp from 'sharp';
import type { OverlayOptions, Sharp } from 'sharp';
import { cardSize, notedCard } from './card.ts';
import type { Card } from './card.ts';
import { balanced, fit } from './card-fit.ts';
import { cardJpeg } from './card-jpeg.ts';
import { cutMark, drawWords, settable } from './card-words.ts';
import type { DrawnWords, SettableWords } from './card-words.ts';
import { checkLogo, drawLogo, hasOneColour, silhouette } from './logo.ts';
import { findSource } from './sources.ts';

/** Pixels, as all below. */
const margin = 56;
const across = cardSize.width - 2 * margin;

/** Under a picture: a rule, the headline, the publication. */
const band = { rule: 10, above: 32, between: 26, signature: 46, below: 28, headline: 160 };
const bandSizes = [58, 54, 50, 46, 42] as const;

/** Without a picture: the publication at the head, the section and the headline at the foot. */
const plate = { head: 48, logo: 72, section: 34, between: 32, foot: 60, headline: 350 };
const plateSizes = [104, 94, 84, 74, 66, 58] as const;

/** Something on a card, and how large it is. */
type Part = OverlayOptions & { width: number; height: number };

/**
 * Draws the card of that hash, from what `noteCard` noted: a JPEG of at most about 100 kB. Its lead picture over a band of paper with
 * the headline, or the headline on the section's colour where there is no picture. Words that no font of ours can set are left out, so
 * that the picture stands alone.
 *
 * Throws an Error: the card was never noted; its picture or logo is unknown, changed, or cannot be read (named by its path).
 */
export async function drawCard(hash: string, cacheDir: string): Promise<Uint8Array> {
  const card = await notedCard(hash, cacheDir);
  const headline = await settable(card.headline, cacheDir);
  const drawn =
    card.picture === undefined
      ? drawPlate(card, headline, cacheDir)
      : drawPictured(card, card.picture, headline, cacheDir);
  return cardJpeg(await drawn);
}

async function drawPictured(
  card: Card,
  picture: string,
  headline: SettableWords | undefined,
  cacheDir: string,
): Promise<Sharp> {
  const { section: colour, paper, ink } = card.colours;
  const source = await findSource(picture, cacheDir);
  if (headline === undefined) return sharp(await cropped(source, cardSize.height, paper));
  const words = await fitted(headline, bandSizes, band.headline, ink, cacheDir);
  const [logo, title] = [
    await logoOf(card, band.signature, paper, cacheDir),
    await line(card.title, 30, ink, cacheDir),
  ];
  const signed = logo || title ? band.between + band.signature : 0;
  const height = band.rule + band.above + words.height + signed + band.below;
  const top = cardSize.height - height;
  const head = top + band.rule + band.above;
  return sharp(await cropped(source, top, paper))
    .extend({ bottom: height, background: paper })
    .composite([
      { input: block(cardSize.width, band.rule, colour), left: 0, top },
      placed(words, head, card),
      ...row([logo, title], { top: head + words.height + band.between, height: band.signature, gap: 18 }, card),
    ]);
}

async function drawPlate(card: Card, headline: SettableWords | undefined, cacheDir: string): Promise<Sharp> {
  const { section: ground, paper } = card.colours;
  const [logo, title] = [await logoOf(card, plate.logo, ground, cacheDir), await line(card.title, 40, paper, cacheDir)];
  const words = headline && (await fitted(headline, plateSizes, plate.headline, paper, cacheDir));
  const section = words && (await line(card.section, plate.section, paper, cacheDir));
  const top = cardSize.height - plate.foot - (words?.height ?? 0);
  return sharp({ create: { ...cardSize, channels: 3, background: ground } }).composite([
    ...row([logo, title], { top: plate.head, height: plate.logo, gap: 24 }, card),
    ...(words ? [placed(words, top, card)] : []),
    ...(section ? [placed(section, top - plate.between - section.height, card)] : []),
  ]);
}

/** A picture cut to the card's width and to a height, around what catches the eye; what can be seen through is laid on paper. */
async function cropped(
  { file, bytes }: { file: string; bytes: Uint8Array },
  height: number,
  paper: string,
): Promise<Buffer> {
  try {
    return await sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .resize({ width: cardSize.width, height, fit: 'cover', position: 'attention' })
      .flatten({ background: paper })
      .toColourspace('srgb')
      .png({ compressionLevel: 0 })
      .toBuffer();
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new Error(`${file}: could not be put on a card: ${reason}`, { cause: error });
  }
}

/** A headline as large as it may be, in lines of a like length. */
async function fitted(
  words: SettableWords,
  sizes: readonly [number, ...number[]],
  height: number,
  colour: string,
  cacheDir: string,
): Promise<DrawnWords> {
  const drawAt = (text: string, size: number, anywhere: boolean, width = across): Promise<DrawnWords> =>
    drawWords({ ...words, text }, { size, width, colour, anywhere }, cacheDir);
  const best = await fit({ ...words, mark: cutMark }, { width: across, height }, sizes, drawAt);
  // Lines of the same number differ by their letters' tails; one line more is more than half a size.
  const width = await balanced(across, best.drawn.height + best.size / 2, async (at) => {
    const drawn = await drawAt(best.text, best.size, false, at);
    return drawn.width > at ? Number.POSITIVE_INFINITY : drawn.height;
  });
  return width === across ? best.drawn : drawAt(best.text, best.size, false, width);
}

/** A name on one line, cut where it is too long for one; undefined where it cannot be set. */
async function line(
  words: Card['title'],
  size: number,
  colour: string,
  cacheDir: string,
): Promise<DrawnWords | undefined> {
  const set = await settable(words, cacheDir);
  if (set === undefined) return undefined;
  const room = { width: across - 2 * plate.logo, height: 1.6 * size };
  const drawAt = (text: string, at: number, anywhere: boolean): Promise<DrawnWords> =>
    drawWords({ ...set, text }, { size: at, width: room.width, colour, anywhere }, cacheDir);
  return (await fit({ ...set, mark: cutMark }, room, [size], drawAt)).drawn;
}

/** The logo for a ground of that colour: as it is on paper; on another in paper if it has one colour only, else on a square of paper. */
async function logoOf(
  { logo, colours: { paper } }: Card,
  box: number,
  ground: string,
  cacheDir: string,
): Promise<Part | undefined> {
  if (logo === undefined) return undefined;
  const { file, bytes } = await findSource(logo, cacheDir);
  checkLogo(bytes, file);
  const size = { width: box, height: box };
  const drawn = await drawLogo(bytes, box, file);
  if (ground === paper) return { input: drawn, ...size };
  if (await hasOneColour(drawn)) return { input: await silhouette(drawn, box, paper), ...size };
  return { input: await sharp(drawn).flatten({ background: paper }).png().toBuffer(), ...size };
}

/** A part at the edge where its card's headline begins. */
function placed(part: Part, top: number, { headline: { direction } }: Card, indent = 0): OverlayOptions {
  const { width, height: _, ...overlay } = part;
  const left = direction === 'rtl' ? cardSize.width - margin - indent - width : margin + indent;
  return { ...overlay, left: Math.max(0, left), top: Math.round(top) };
}

/** Parts one after the other, each in the middle of the row's height. */
function row(
  parts: readonly (Part | undefined)[],
  { top, height, gap }: { top: number; height: number; gap: number },
  card: Card,
): OverlayOptions[] {
  let indent = 0;
  return parts.flatMap((part) => {
    if (part === undefined) return [];
    const at = placed(part, top + (height - part.height) / 2, card, indent);
    indent += part.width + gap;
    return [at];
  });
}

function block(
  width: number,
  height: number,
  background: string,
): { create: { width: number; height: number; channels: 3; background: string } } {
  return { create: { width, height, channels: 3, background } };
}
