import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/i18n/dates.ts';
import { cardSize, noteCard } from '../../../src/pictures/card.ts';
import type { Card, CardWords } from '../../../src/pictures/card.ts';
import { drawWords, settable } from '../../../src/pictures/card-words.ts';
import { encode } from '../../../src/pictures/encode.ts';
import { measure } from '../../../src/pictures/measure.ts';
import { noteLogo } from '../../../src/pictures/note-logo.ts';
import { emptyFolder, noise, redAndBlue } from './originals.ts';

const colours = { section: '#0b4f5c', paper: '#fffdf8', ink: '#1a1c1d' };
const spoken = (text: string, language = 'en'): CardWords => ({ text, language, direction: directionOf(language) });
const card: Card = {
  headline: spoken('Storm takes the bandstand'),
  title: spoken('The Estuary Post'),
  section: spoken('News'),
  colours,
};

/** A headline in each language of the interface. */
const headlines: [language: string, headline: string][] = [
  ['en', 'Council votes 11 to 4 to keep the library open on Saturdays'],
  ['cy', 'Y cyngor yn cadw’r llyfrgell ar agor: ŵyl a dŷdd, tŷ a môr'],
  ['fr', 'Le conseil vote : « la bibliothèque reste ouverte », œuvre d’été'],
  ['de', 'Über „Größe“ und Maß: Anlegestellengenehmigungsverfahren vertagt'],
  ['es', '¿Quién paga el muelle? ¡Mañana se sabrá, según el año!'],
  ['pt', 'A câmara mantém a biblioteca aberta até à próxima avaliação'],
  ['uk', 'Міська рада залишила бібліотеку відчиненою: ґанок, їжа, єдність'],
  ['ar', 'المجلس يصوّت لإبقاء المكتبة مفتوحة أيام السبت، والقرار رقم ٢٠٢٦'],
  ['he', 'המועצה הצביעה: הספרייה תישאר פתוחה בשבתות, „לעת עתה” (עד 2027)'],
  ['hi', 'परिषद ने शनिवार को पुस्तकालय खुला रखने के पक्ष में मतदान किया।'],
  ['ja', '町議会、図書館の土曜開館を継続へ 「住民の声を聞いた」と議長'],
  ['zh', '议会投票决定图书馆继续在周六开放，“我们听到了居民的声音”'],
];

let cache = '';

// One for all: fonts that were unpacked there are used as long as the process lives.
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'standfirst-cards-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

interface Drawn {
  bytes: Buffer;
  /** The colour of one pixel, as `#rrggbb`. */
  pixel: (left: number, top: number) => string;
  /** Where, from the left, there is anything in another colour than the ground: the first and the last pixel in some rows. */
  inked: (top: number, bottom: number, ground: string) => [first: number, last: number];
}

async function drawn(wanted: Card): Promise<Drawn> {
  const file = await encode(await noteCard(wanted, cache), cache);
  const bytes = await sharp(file).toFormat('png').toBuffer();
  const raw = await sharp(bytes).raw().toBuffer();
  const at = (left: number, top: number): number => (top * cardSize.width + left) * 3;
  const pixel = (left: number, top: number): string =>
    `#${raw.subarray(at(left, top), at(left, top) + 3).toString('hex')}`;
  const inked: Drawn['inked'] = (top, bottom, ground) => {
    const columns = Array.from({ length: cardSize.width }, (_, left) => left).filter((left) =>
      Array.from({ length: bottom - top }, (_, row) => top + row).some((row) => !alike(pixel(left, row), ground)),
    );
    return [columns[0] ?? Number.NaN, columns.at(-1) ?? Number.NaN];
  };
  return { bytes, pixel, inked };
}

/** The same colour, for what JPEG leaves of it. */
function alike(one: string, other: string): boolean {
  const channel = (colour: string, from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [1, 3, 5].every((from) => Math.abs(channel(one, from) - channel(other, from)) <= 40);
}

async function pictured(bytes: Buffer): Promise<string> {
  const file = join(await emptyFolder(), 'lead.jpg');
  await writeFile(file, bytes);
  return (await measure(file, cache)).hash;
}

describe('a card', () => {
  it('is of the size networks ask for, and light', async () => {
    for (const wanted of [card, { ...card, picture: await pictured(await noise(1600, 900)) }]) {
      const file = await encode(await noteCard(wanted, cache), cache);
      const bytes = await readFile(file);
      const { format, ...found } = await sharp(bytes).metadata();
      expect({ format, width: found.width, height: found.height }).toEqual({ format: 'jpeg', ...cardSize });
      expect(bytes.byteLength).toBeLessThanOrEqual(100_000);
      expect(found.exif).toBeUndefined();
    }
  });

  it('has its picture above the words, and the section’s colour between', async () => {
    const { pixel, inked } = await drawn({ ...card, picture: await pictured(await redAndBlue(1600, 900)) });
    expect(alike(pixel(300, 100), '#ff0000') && alike(pixel(900, 100), '#0000ff')).toBe(true);
    const column = Array.from({ length: cardSize.height }, (_, top) => pixel(20, top));
    const rule = column.findIndex((colour) => alike(colour, colours.section));
    expect(rule).toBeGreaterThan(300);
    expect(alike(pixel(20, rule + 20), colours.paper)).toBe(true);
    expect(inked(rule + 20, cardSize.height, colours.paper)[0]).toBeGreaterThan(50);
  });

  it('without a picture is the section’s colour, the headline on it in paper', async () => {
    const { pixel, inked } = await drawn(card);
    expect(alike(pixel(5, 5), colours.section) && alike(pixel(1195, 625), colours.section)).toBe(true);
    const [first, last] = inked(300, 620, colours.section);
    expect(first).toBeLessThan(70);
    expect(last).toBeGreaterThan(500);
    const { pixel: other } = await drawn({ ...card, colours: { ...colours, section: '#8a2b2b' } });
    expect(alike(other(5, 5), '#8a2b2b')).toBe(true);
  });

  it('begins at the right where its headline does', async () => {
    const arabic = { ...card, headline: spoken('NATO في بروكسل', 'ar') };
    const [first, last] = (await drawn(arabic)).inked(330, 620, colours.section);
    expect(last).toBeGreaterThan(1130);
    expect(first).toBeGreaterThan(300);
    const [left] = (await drawn(card)).inked(330, 620, colours.section);
    expect(left).toBeLessThan(70);
  });

  it('sets a headline in its language’s direction, whatever it begins with', async () => {
    const set = async (direction: 'ltr' | 'rtl'): Promise<string | undefined> => {
      const words = await settable({ text: 'NATO في بروكسل', language: 'ar', direction }, cache);
      return (
        words && (await drawWords(words, { size: 60, width: 1000, colour: '#000000' }, cache)).input.toString('base64')
      );
    };
    expect(await set('rtl')).toBe(await set('rtl'));
    expect(await set('rtl')).not.toBe(await set('ltr'));
  });

  it('bears the logo, a one-coloured one in paper on the section’s colour', async () => {
    const logo = join(await emptyFolder(), 'logo.svg');
    await writeFile(
      logo,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4.5" cy="4.5" r="4" fill="#0b4f5c"/></svg>',
    );
    const { pixel } = await drawn({ ...card, logo: await noteLogo(logo, cache) });
    expect(alike(pixel(56 + 36, 48 + 36), colours.paper)).toBe(true);
    await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    const bad = await noteCard({ ...card, logo: await noteLogo(logo, cache) }, cache);
    await expect(encode(bad, cache)).rejects.toThrow(`${logo}: holds a script`);
  });

  it('is the picture alone where the headline’s letters are in no face, never boxes', async () => {
    const picture = await pictured(await redAndBlue(1600, 900));
    const { pixel } = await drawn({ ...card, headline: spoken('도서관은 문을 연다', 'ko'), picture });
    expect(alike(pixel(20, 625), '#ff0000') && alike(pixel(1180, 625), '#0000ff')).toBe(true);
    const plain = await drawn({ ...card, headline: spoken('도서관은 문을 연다', 'ko') });
    expect(plain.inked(200, 630, colours.section)).toEqual([Number.NaN, Number.NaN]);
  });

  it('leaves out only the symbols that are in no face', async () => {
    expect((await settable(spoken('Ferry 🚢 returns ☔'), cache))?.text).toBe('Ferry returns');
    expect((await settable(spoken('Price: £4 & <b>'), cache))?.text).toBe('Price: £4 & <b>');
    expect(await settable(spoken('🚢'), cache)).toBeUndefined();
  });

  it.each(headlines)('can be set in %s, in faces of our own', async (language, headline) => {
    expect((await settable(spoken(headline, language), cache))?.text).toBe(headline);
    const { inked } = await drawn({ ...card, headline: spoken(headline, language) });
    const [first, last] = inked(330, 620, colours.section);
    expect(last - first).toBeGreaterThan(400);
    expect(first).toBeGreaterThanOrEqual(50);
    expect(last).toBeLessThanOrEqual(1150);
  });

  it('is the same bytes whatever was drawn before it, in whatever order', async () => {
    const all = (): Promise<Buffer[]> =>
      Promise.all(
        headlines.map(async ([language, text]) => (await drawn({ ...card, headline: spoken(text, language) })).bytes),
      );
    const once = await all();
    await rm(join(cache, 'pictures', 'variants'), { recursive: true });
    headlines.reverse();
    expect((await all()).toReversed().every((bytes, at) => once[at]?.equals(bytes))).toBe(true);
  });
});

describe('the name of a card', () => {
  it('is another as soon as anything on the card is', async () => {
    const others: Card[] = [
      { ...card, headline: spoken('Storm takes the bandstand!') },
      { ...card, headline: spoken('Storm takes the bandstand', 'cy') },
      { ...card, title: spoken('The Post') },
      { ...card, colours: { ...colours, section: '#8a2b2b' } },
      { ...card, picture: '0123456789abcdef' },
    ];
    const names = await Promise.all([card, ...others, { ...card }].map((each) => noteCard(each, cache)));
    expect(new Set(names).size).toBe(names.length - 1);
    expect(names.every((name) => /^[0-9a-f]{16}-card\.jpg$/.test(name))).toBe(true);
  });

  it('draws nothing where no card was noted under it', async () => {
    await expect(encode('0123456789abcdef-card.jpg', cache)).rejects.toThrow('no card of this name');
  });
});
