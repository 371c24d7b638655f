import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  colour,
  language,
  mail,
  moment,
  runsScript,
  secureAddress,
  text,
  timeZone,
  webAddress,
} from '../../../src/schema/fields.ts';

const accepts = (shape: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  shape.safeParse(value).success;

describe('a date', () => {
  it.each([
    ['a date', '2025-09-09'],
    ['a leap day', '2024-02-29'],
    ['a date and time in UTC', '2025-09-09T06:30Z'],
    ['seconds', '2025-09-09T06:30:15Z'],
    ['parts of a second', '2025-09-09T06:30:15.123Z'],
    ['an offset', '2025-09-09T06:30:00+01:00'],
    ['an offset without its colon', '2025-09-09T06:30+0530'],
    ['the farthest offsets', '2025-09-09T06:30-12:00'],
    ['a space in place of the T', '2025-09-09 06:30+01:00'],
    ['blanks around it', ' 2025-09-09 '],
  ])('may be %s: %s', (_what, value) => {
    expect(accepts(moment, value)).toBe(true);
  });

  it.each([
    ['a leap day of another year', '2025-02-29'],
    ['a day no month has', '2025-02-30'],
    ['a month no year has', '2025-13-01'],
    ['day 0', '2025-09-00'],
    ['a time without an offset', '2025-09-09T06:30'],
    ['the same with a space', '2025-09-09 06:30'],
    ['an hour without minutes', '2025-09-09T06Z'],
    ['hour 24', '2025-09-09T24:00Z'],
    ['minute 60', '2025-09-09T06:60Z'],
    ['an offset of 25 hours', '2025-09-09T06:30+25:00'],
    ['a typographic minus', '2025-09-09T06:30−01:00'],
    ['an order of its own', '09/09/2025'],
    ['no zeros', '2025-9-9'],
    ['digits of another script', '２０２５-０９-０９'],
    ['words', 'yesterday'],
    ['nothing', ''],
    ['a number', 2025],
    ['a zone instead of an offset', '2025-09-09T06:30[Europe/London]'],
    ['two dates', '2025-09-09\n2025-09-10'],
  ])('may not be %s: %s', (_what, value) => {
    expect(accepts(moment, value)).toBe(false);
  });

  it('may be any day there ever was in four digits', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => accepts(moment, day.toISOString()) && accepts(moment, day.toISOString().slice(0, 10))),
    );
  });
});

describe('a language', () => {
  it.each(['en', 'en-GB', 'cy', 'zh-Hant', 'sr-Latn-RS', 'ar', 'hi', 'yue', 'de-1996'])('may be %s', (tag) => {
    expect(accepts(language, tag)).toBe(true);
  });

  it.each(['english', 'en_GB', 'en-', '', 'xx', 'x-klingon', 'und', 'e', 'en GB', 3])('may not be "%s"', (tag) => {
    expect(accepts(language, tag)).toBe(false);
  });
});

describe('a time zone', () => {
  it.each(['Europe/London', 'UTC', 'Pacific/Kiritimati', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu'])(
    'may be %s',
    (zone) => {
      expect(accepts(timeZone, zone)).toBe(true);
    },
  );

  it.each(['Europe/Londn', '+01:00', '-05', '', 'London', 'Europe/London ', 'BSTX', 1])('may not be "%s"', (zone) => {
    expect(accepts(timeZone, zone)).toBe(false);
  });
});

describe('a link that runs script', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)',
    'javascript\t:alert(1)',
    '\ufeffjavascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'vbscript:msgbox(1)',
    'livescript:x',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'javascript://x.example/%0aalert(1)',
  ])('is one: %j', (href) => {
    expect(runsScript(href)).toBe(true);
    expect(accepts(webAddress, href)).toBe(false);
    expect(accepts(secureAddress, href)).toBe(false);
  });

  it.each([
    'https://x.example/javascript:alert(1)',
    '/javascript:alert(1)',
    '#javascript:alert(1)',
    './javascript:x',
    '?javascript:x',
    'javascript',
    'mailto:a@b.example',
    'data.html',
    'javascript%3Aalert(1)',
  ])('is none: %j', (href) => {
    expect(runsScript(href)).toBe(false);
  });

  it('is found wherever a browser would find one', () => {
    // What the URL standard drops before it reads the scheme: leading controls and blanks, and tabs and line ends anywhere.
    const dropped = fc.stringMatching(/^[\t\n\r]{0,3}$/);
    const leading = fc.string({
      unit: fc.integer({ min: 0, max: 0x20 }).map((code) => String.fromCharCode(code)),
      maxLength: 4,
    });
    const scheme = fc.constantFrom('javascript:', 'data:', 'vbscript:');
    const parts = fc.tuple(leading, scheme, fc.array(dropped, { minLength: 12, maxLength: 12 }), fc.boolean());
    fc.assert(
      fc.property(parts, ([before, word, between, upper]) => {
        const letters = Array.from(upper ? word.toUpperCase() : word, (letter, i) => letter + (between[i] ?? ''));
        const href = `${before}${letters.join('')}x`;
        expect(URL.parse(href)?.protocol).toBe(word);
        expect(runsScript(href)).toBe(true);
      }),
    );
  });
});

describe('an address on the web', () => {
  it.each(['https://x.example', 'http://x.example/a?b#c', ' https://x.example ', 'https://bücher.example/ä'])(
    'may be %s',
    (value) => {
      expect(accepts(webAddress, value)).toBe(true);
    },
  );

  it.each([
    'x.example',
    '//x.example',
    '/x',
    'ftp://x.example',
    'mailto:a@b.example',
    'https://',
    'https://u:p@x.example',
    'https://x.example@evil.example',
    '',
  ])('may not be "%s"', (value) => {
    expect(accepts(webAddress, value)).toBe(false);
  });

  it('must be https where money goes to it', () => {
    expect(accepts(secureAddress, 'https://give.example/x')).toBe(true);
    expect(accepts(secureAddress, 'http://give.example/x')).toBe(false);
  });

  it('has one thing wrong with it at a time', () => {
    for (const wrong of ['x.example', 'javascript:x', 'http://', '']) {
      expect(webAddress.safeParse(wrong).error?.issues).toHaveLength(1);
      expect(secureAddress.safeParse(wrong).error?.issues).toHaveLength(1);
    }
  });
});

describe('small fields', () => {
  it('text: blanks at its ends do not count, and there must be something between them', () => {
    expect(text.parse('  A headline ')).toBe('A headline');
    for (const nothing of ['', '  ', '\n\t', '\u00a0']) expect(text.safeParse(nothing).error?.issues).toHaveLength(1);
    for (const other of [3, true, null, undefined, ['a'], { a: 1 }]) expect(accepts(text, other)).toBe(false);
  });

  it.each(['\u200b', '\u00a0\u3000', '\u0301', '\ufe0f', '\u0007', '\ufffe', '\u{1ffff}'])(
    'text: %j is nothing to see, and some of it no feed can hold',
    (value) => {
      expect(accepts(text, value)).toBe(false);
      expect(accepts(text, `a${value}`)).toBe(true);
    },
  );

  it('mail: nothing that could add a header, a second reader or a query to a mailto link', () => {
    expect(accepts(mail, 'newsroom@post.example')).toBe(true);
    for (const wrong of [
      'newsroom',
      'a@b',
      'a@b.example?bcc=c@d.example',
      'a@b.example,c@d.example',
      'a@b.example\nBcc: c@d.example',
      'A <a@b.example>',
    ]) {
      expect(accepts(mail, wrong), wrong).toBe(false);
    }
  });

  it('colour: six hexadecimal digits after a hash sign', () => {
    expect(accepts(colour, '#0b4F5c')).toBe(true);
    for (const wrong of ['red', '#fff', '#0b4f5c80', '0b4f5c', 'rgb(0,0,0)', '#0b4f5g', '#0b4f5c;}'])
      expect(accepts(colour, wrong), wrong).toBe(false);
  });
});

describe('a text', () => {
  it('holds no half of a character, which YAML can write', () => {
    expect(accepts(text, 'half \ud83d')).toBe(false);
    expect(accepts(text, 'whole \ud83d\ude00')).toBe(true);
  });
});
