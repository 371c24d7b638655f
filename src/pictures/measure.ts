import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { z } from 'zod';
import { formatOf, formats } from '../schema/picture-format.ts';
import { stampOf } from '../schema/stamp.ts';
import { pictureFault, reasonOf } from './fault.ts';
import { hashOf, recipeVersion } from './recipe.ts';
import { ifMissing } from './missing-file.ts';
import { noteSource } from './sources.ts';
import { writeWhole } from './whole-file.ts';

const measuredShape = z.strictObject({
  /** Absolute path of the original. */
  file: z.string(),
  /** What its variants are named by: see `hashOf` in recipe.ts. */
  hash: z.string(),
  /** Pixels, as the picture is to be seen: after the turn its EXIF orientation asks for. */
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(formats),
  /** Whether any pixel can be seen through. */
  alpha: z.boolean(),
});

/** What a page needs to know of a picture. */
export type Measured = Readonly<z.infer<typeof measuredShape>>;

const recordShape = z.strictObject({ stamp: z.string(), measured: measuredShape });
type Kept = z.infer<typeof recordShape>;

/** Originals are read whole: no more of them at once than keeps the cores busy. */
const atOnce = pLimit(2 * availableParallelism());

const inMemory = new Map<string, Kept>();
const underWay = new Map<string, Promise<Measured>>();

/**
 * Size, format and hash of a picture (JPEG, PNG, WebP, AVIF or GIF).
 *
 * The file is read whole once, and again only when its size or time of change differs: what was found is kept in
 * `<cacheDir>/pictures/measured/`, one file a picture. Calls at the same time share one reading.
 *
 * Throws an Error that names the file where there is none, a ContentError where it is not a picture.
 */
export function measure(file: string, cacheDir: string): Promise<Measured> {
  const path = resolve(file);
  const record = join(resolve(cacheDir), 'pictures', 'measured', `${recordName(path)}.json`);
  const running = underWay.get(record);
  if (running !== undefined) return running;
  const measuring = measureOnce(path, record, cacheDir).finally(() => underWay.delete(record));
  underWay.set(record, measuring);
  return measuring;
}

async function measureOnce(file: string, record: string, cacheDir: string): Promise<Measured> {
  const stamp = await stampIn(file);
  const kept = inMemory.get(record) ?? (await readRecord(record));
  if (kept?.stamp === stamp && kept.measured.file === file) {
    inMemory.set(record, kept);
    return kept.measured;
  }
  const measured = await atOnce(() => read(file));
  await noteSource(measured.hash, file, cacheDir);
  // A file that changed under the reader is not remembered: what was read is right, the stamp is another file's.
  if ((await stampIn(file)) === stamp) {
    inMemory.set(record, { stamp, measured });
    await writeWhole(record, JSON.stringify({ stamp, measured }));
  }
  return measured;
}

async function read(file: string): Promise<Measured> {
  const bytes = await readFile(file);
  const format = formatOf(bytes);
  if (format === undefined) throw pictureFault(file, 'not a picture', 'a JPEG, PNG, WebP, AVIF or GIF file');
  try {
    const picture = sharp(bytes);
    const { autoOrient, hasAlpha } = await picture.metadata();
    const alpha = hasAlpha && !(await picture.stats()).isOpaque;
    return { file, hash: hashOf(bytes), width: autoOrient.width, height: autoOrient.height, format, alpha };
  } catch (error) {
    const what = `not a picture that can be read (${reasonOf(error)})`;
    throw pictureFault(file, what, 'it anew, whole and at most 16,000 px wide and high');
  }
}

async function stampIn(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(ifMissing(undefined));
  if (found === undefined) throw new Error(`${file}: no such picture`);
  if (!found.isFile()) throw new Error(`${file}: not a picture; write the path of a file`);
  return `${stampOf(found)} recipe ${recipeVersion}`;
}

/** A record that is missing, half a file or of another shape is none: the picture is read again. */
async function readRecord(record: string): Promise<Kept | undefined> {
  try {
    return recordShape.parse(JSON.parse(await readFile(record, 'utf8')));
  } catch {
    return undefined;
  }
}

function recordName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}
