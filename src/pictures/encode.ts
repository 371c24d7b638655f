import { access } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import type { ResizeOptions, Sharp } from 'sharp';
import { formatOf } from '../schema/picture-format.ts';
import { pictureFault, reasonOf } from './fault.ts';
import { drawCard } from './card-drawing.ts';
import { cardNamed, variantNamed } from './names.ts';
import type { Extension, Variant } from './names.ts';
import * as recipe from './recipe.ts';
import { findSource } from './sources.ts';
import { heightAt } from './variants.ts';
import { writeWhole } from './whole-file.ts';

/*
 * One thread a picture and as many pictures as cores, not all cores on one picture: 40 files of five pictures on two
 * cores took 2.4 to 2.5 s so, 3.8 to 4.1 s one after the other with two threads each, 2.6 to 3.1 s with two of both.
 */
sharp.concurrency(1);
const atOnce = pLimit(availableParallelism());

const underWay = new Map<string, Promise<string>>();

/** Where a variant is kept between builds. */
export function variantFile(name: string, cacheDir: string): string {
  return join(resolve(cacheDir), 'pictures', 'variants', name);
}

/** Whether a variant has been encoded before. */
export async function isEncoded(name: string, cacheDir: string): Promise<boolean> {
  return access(variantFile(name, cacheDir)).then(
    () => true,
    () => false,
  );
}

/**
 * Path of a variant or a card by its file name, made first where it is not kept yet: upright, in sRGB, without metadata.
 * Calls at the same time share one encoding, and no file is ever half there. Its original must have been measured
 * with the same cache.
 *
 * Throws an Error: the name is no variant's, or wider than the original; its original is unknown, has changed since it
 * was measured, or is broken (named by its path).
 */
export function encode(name: string, cacheDir: string): Promise<string> {
  const file = variantFile(name, cacheDir);
  const running = underWay.get(file);
  if (running !== undefined) return running;
  const encoding = encodeOnce(name, file, cacheDir).finally(() => underWay.delete(file));
  underWay.set(file, encoding);
  return encoding;
}

async function encodeOnce(name: string, file: string, cacheDir: string): Promise<string> {
  const [variant, card] = [variantNamed(name), cardNamed(name)];
  if (variant === undefined && card === undefined) throw new Error(`${name}: not the name of a picture`);
  if (await isEncoded(name, cacheDir)) return file;
  if (variant) await atOnce(() => write(variant, file, cacheDir));
  if (card !== undefined) await atOnce(async () => writeWhole(file, await drawCard(card, cacheDir)));
  return file;
}

async function write(variant: Variant, file: string, cacheDir: string): Promise<void> {
  const source = await findSource(variant.hash, cacheDir);
  if (formatOf(source.bytes) === undefined) throw new Error(`${source.file}: not a picture`);
  try {
    await writeWhole(file, await render(variant, source.bytes));
  } catch (error) {
    // Asked for by us, not by whoever made the picture.
    if (error instanceof RangeError) throw new Error(`${source.file}: ${error.message}`, { cause: error });
    const what = `could not be encoded (${String(variant.width)} px wide, ${variant.extension}: ${reasonOf(error)})`;
    throw pictureFault(source.file, what, 'it anew: it may be cut off or damaged');
  }
}

async function render({ width, square, extension }: Variant, bytes: Uint8Array): Promise<Uint8Array> {
  // Broken or cut-off pixels fail; a decoder's mere remark on a camera's odd metadata does not.
  const picture = sharp(bytes, { failOn: 'error' });
  const size = (await picture.metadata()).autoOrient;
  const widest = square ? Math.min(size.width, size.height) : size.width;
  if (width > widest) throw new RangeError(`its original is ${widest} px wide`);
  const height = square ? width : heightAt(width, size);
  // Squares are people: of a tall picture the top, where the head is; of a wide one the middle.
  const fit: ResizeOptions = square ? { fit: 'cover', position: 'top' } : { fit: 'fill' };
  return encoders[extension](picture.autoOrient().resize({ width, height, ...fit })).toBuffer();
}

const encoders: Record<Extension, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif(recipe.avif),
  jpg: (picture) => picture.flatten({ background: '#ffffff' }).jpeg(recipe.jpeg),
  webp: (picture) => picture.webp(recipe.webp),
};
