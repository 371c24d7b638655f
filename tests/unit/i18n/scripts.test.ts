import { describe, expect, it } from 'vitest';

import { scriptStyle, takesInitial } from '../../../src/i18n/scripts.ts';

/** Those the interface speaks, by what their letters bear. */
const whole = ['ar', 'he', 'hi', 'ja', 'zh-Hans'];
const latin = ['en-GB', 'cy', 'fr', 'de', 'es', 'pt-BR'];

describe('the style of a script', () => {
  it('is none where all is in Latin letters', () => {
    expect(scriptStyle(latin)).toBe('');
  });

  it.each(whole)('neither slants nor spaces out the letters of %s', (language) => {
    const style = scriptStyle(['en', language]);
    expect(style).toContain(`:lang(${language}){`);
    for (const rule of ['--slant:normal', '--tight:normal', 'font-synthesis:weight']) expect(style).toContain(rule);
  });

  it.each(whole)('gives the lines of %s more room than those of English', (language) => {
    const found = /--leading:([\d.]+);--leading-head:([\d.]+)/.exec(scriptStyle([language])) ?? [];
    expect(Number(found[1])).toBeGreaterThan(1.5);
    expect(Number(found[2])).toBeGreaterThan(1.12);
  });

  it('sets Ukrainian in one face of the system, leaning and tightened as Latin is', () => {
    const style = scriptStyle(['uk']);
    expect(style).toMatch(/:lang\(uk\)\{--serif:[^;}]*serif\}/);
    expect(style).not.toMatch(/--slant|--tight/);
  });

  it('counts forty square characters to a line of Japanese and of Chinese, broken strictly', () => {
    for (const language of ['ja', 'zh-Hans', 'zh-TW']) {
      const [, size, measure] = /--size-text:([\d.]+)rem;--measure:([\d.]+)rem/.exec(scriptStyle([language])) ?? [];
      expect(Number(measure) / Number(size)).toBe(40);
      expect(scriptStyle([language])).toContain('line-break:strict');
    }
  });

  it('breaks the headlines of Japanese between phrases', () => {
    expect(scriptStyle(['ja'])).toContain(':is(h1,h2,h3):lang(ja){word-break:auto-phrase}');
    expect(scriptStyle(['zh-Hans', 'ar'])).not.toContain('auto-phrase');
  });

  it('is said once for languages of one script', () => {
    const style = scriptStyle(['ar', 'fa', 'ar']);
    expect(style).toContain(':lang(ar,fa){');
    expect(style.match(/--serif:/g)).toHaveLength(1);
  });

  it('takes no face of ours where it knows none, and leaves the letters whole', () => {
    expect(scriptStyle(['th'])).toContain(':lang(th){--serif:serif;--slant:normal');
  });
});

describe('an initial', () => {
  it('stands before words of separate letters', () => {
    expect([...latin, 'uk', 'el'].every(takesInitial)).toBe(true);
    expect([...whole, 'ko', 'th'].some(takesInitial)).toBe(false);
  });
});
