import { describe, expect, it } from 'vitest';
import { balanced, fit } from '../../../src/pictures/card-fit.ts';
import type { Room } from '../../../src/pictures/card-fit.ts';

/** A face whose every letter is as wide as half its size, and whose lines are as high as it. */
function typewriter(text: string, size: number, anywhere: boolean, width = 400): Room {
  const most = Math.floor(width / (size / 2));
  const words = anywhere
    ? text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])
    : text.split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return { width: (Math.max(...lines.map((line) => line.length)) * size) / 2, height: lines.length * size };
}

const room = { width: 400, height: 100 };
const sizes = [50, 40, 20] as const;
const drawAt = (text: string, size: number, anywhere: boolean): Promise<Room> =>
  Promise.resolve(typewriter(text, size, anywhere));
const set = (text: string, language = 'en'): ReturnType<typeof fit<Room>> =>
  fit({ text, language, mark: '…' }, room, sizes, drawAt);

describe('words in a room', () => {
  it('are cut where they are so many that nothing could be drawn of them', async () => {
    const asked: string[] = [];
    const draw = (text: string, size: number, anywhere: boolean): Promise<Room> => {
      asked.push(text);
      return drawAt(text, size, anywhere);
    };
    const { text } = await fit({ text: 'word '.repeat(9000).trim(), language: 'en', mark: '…' }, room, sizes, draw);
    expect(text).toMatch(/^(?:word )+word…$/);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(1001);
  });

  it('are as large as they may be', async () => {
    expect(await set('Storm at sea')).toMatchObject({ text: 'Storm at sea', size: 50 });
    expect(await set('Storm at sea takes the old bandstand')).toMatchObject({ size: 40 });
    expect(await set('A'.repeat(25))).toMatchObject({ text: 'A'.repeat(25), size: 20 });
  });

  it('are cut between words where they fit at no size', async () => {
    const text = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
    const { text: cut, drawn } = await set(text);
    const kept = cut.slice(0, -1);
    expect(cut).toMatch(/\w…$/);
    expect(text.startsWith(`${kept} `)).toBe(true);
    expect(drawn.height).toBe(100);
    // The next word would not have fitted.
    const next = text.slice(0, text.indexOf(' ', kept.length + 1));
    expect(typewriter(`${next}…`, 20, true).height).toBeGreaterThan(room.height);
  });

  it('are cut between words in a language that writes no spaces', async () => {
    const words = ['図書館', 'は', '土曜日', 'も', '開館', 'する'];
    const text = words.join('').repeat(40);
    const { text: cut } = await set(text, 'ja');
    const ends = words.map((_, at) => words.slice(0, at + 1).join('').length);
    expect(ends).toContain((cut.length - 1) % words.join('').length || words.join('').length);
    expect(text.startsWith(cut.slice(0, -1))).toBe(true);
  });

  it('of one word are broken where it is too long for a line, and cut within it where it is too long for all', async () => {
    expect(await set('B'.repeat(60))).toMatchObject({ text: 'B'.repeat(60), size: 20, drawn: { height: 40 } });
    const { text } = await set('C'.repeat(500));
    expect(text).toBe(`${'C'.repeat(199)}…`);
  });

  it('never lose half a letter', async () => {
    const family = '👩‍👩‍👧';
    const { text } = await fit({ text: family.repeat(90), language: 'en', mark: '…' }, room, sizes, drawAt);
    expect(text.slice(0, -1).replaceAll(family, '')).toBe('');
  });
});

describe('lines of a like length', () => {
  it('take no more lines than they did, and nearly the least width', async () => {
    const text = 'Council votes to keep library open';
    const { height } = typewriter(text, 40, false);
    const width = await balanced(400, height, (at) => {
      const drawn = typewriter(text, 40, false, at);
      return Promise.resolve(drawn.width > at ? Number.POSITIVE_INFINITY : drawn.height);
    });
    expect(typewriter(text, 40, false, width).height).toBe(height);
    expect(width).toBeLessThan(400);
    expect(typewriter(text, 40, false, width - 40).height).toBeGreaterThan(height);
  });
});
