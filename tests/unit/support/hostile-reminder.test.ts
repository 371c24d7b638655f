import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { editionWith, expectLines, fileOf, read } from './calendar.ts';

describe('whatever is written in an appeal, its calendar file', () => {
  const edition = editionWith({});
  const shape = (file: string): string[][] => {
    const { calendar, event, alarm } = read(file);
    return [calendar, event, alarm].map((component) => component.getAllProperties().map(({ name }) => name));
  };
  const plain = shape(fileOf(edition));
  const descriptionOf = (file: string): unknown => read(file).event.getFirstPropertyValue('description');

  it.each([
    'Commas, semicolons; colons: and \\ and \\n and "quotes"',
    'Two lines\nEND:VEVENT\nBEGIN:VEVENT',
    ' begins with a blank\n and goes on with one',
    'تبرّع اليوم \u202Eevig\u202C',
    '👩‍👩‍👧‍👦'.repeat(60),
    'é'.repeat(999),
    'ש'.repeat(37) + 'x',
    'a'.repeat(2000),
    '漢字,'.repeat(500),
    'tab\there',
  ])('gives back: %j', (heading) => {
    const file = fileOf(edition, { heading }, heading);
    expect(descriptionOf(file)).toBe(`${heading}\n\nhttps://give.example/post?from=winter`);
    expect(read(file).event.getFirstPropertyValue('summary')).toBe(heading);
    expect(read(file).alarm.getFirstPropertyValue('description')).toBe(heading);
    expect(shape(file)).toEqual(plain);
    expectLines(file);
  });

  it.each(['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])('makes one line end of %j', (end) => {
    const file = fileOf(edition, { heading: `One${end}END:VEVENT` });
    expect(descriptionOf(file)).toMatch(/^One\nEND:VEVENT\n\n/);
    expect(shape(file)).toEqual(plain);
    expect(file).not.toMatch(/[\v\f\u0085\u2028\u2029]|^END:VEVENT$.*^END:VEVENT$/ms);
  });

  it('holds no control characters and no half letters', () => {
    const file = fileOf(edition, { heading: 'a\0b\u0007c\u001Bd\u007Fe\u009Ff\uD83D' }, '\uDE00\b');
    expect(descriptionOf(file)).toMatch(/^abcdef\uFFFD\n\n/);
    expect(read(file).event.getFirstPropertyValue('summary')).toBe('\uFFFD');
  });

  it('keeps an address on its line, whatever is in it', () => {
    const page = 'https://give.example/a,b;c\r\nATTACH:https://evil.example/\u2028?x="\\n\n#{campaign}';
    const file = fileOf(edition, { page, campaign: 'a\r\nEND:VEVENT,;é' });
    const url =
      'https://give.example/a,b;cATTACH:https://evil.example/%E2%80%A8?x=%22\\n#a%0D%0AEND%3AVEVENT%2C%3B%C3%A9';
    expect(read(file).event.getFirstPropertyValue('url')).toBe(url);
    expect(shape(file)).toEqual(plain);
    const long = fileOf(edition, { page: `https://give.example/${'a/ü'.repeat(300)}` });
    expect(read(long).event.getFirstPropertyValue('url')).toBe(`https://give.example/${'a/%C3%BC'.repeat(300)}`);
    expect(shape(long)).toEqual(plain);
    expectLines(long);
  });

  it('is one event, and no property more', () => {
    const bit = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      'END:VEVENT',
      'END:VALARM\r\nURL:x',
      ' ',
      ';',
      ',',
      ':',
      '\\',
      '"',
      '\u2028',
      '🙂',
    );
    const halves = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.oneof(bit, halves, fc.string({ unit: 'grapheme' })), { maxLength: 60 }).map((bits) => bits.join('')),
    );
    fc.assert(
      fc.property(text, text, (heading, name) => {
        const file = fileOf(edition, { heading }, name);
        expect(shape(file)).toEqual(plain);
        expectLines(file);
      }),
    );
  });

  it('gives back every text without controls', () => {
    const printable = fc
      .string({ unit: 'grapheme', maxLength: 400 })
      .filter((each) => !/[\p{Cc}\u2028\u2029]/u.test(each));
    fc.assert(
      fc.property(printable, (heading) => {
        expect(descriptionOf(fileOf(edition, { heading }))).toBe(`${heading}\n\nhttps://give.example/post?from=winter`);
      }),
    );
  });
});
