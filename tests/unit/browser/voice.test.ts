import { describe, expect, it } from 'vitest';

import { voiceFor } from '../../../src/browser/voice.ts';

const voice = (lang: string, more: { default?: boolean; localService?: boolean } = {}) => ({
  lang,
  default: false,
  localService: false,
  ...more,
});

describe('the voice that reads a story', () => {
  it('speaks its very language where one does', () => {
    const british = voice('en-GB');
    expect(voiceFor('en-GB', [voice('en-US', { localService: true, default: true }), british])).toBe(british);
    const android = voice('en_gb');
    expect(voiceFor('en-GB', [voice('en-US'), android])).toBe(android);
  });

  it('else another form of the same language', () => {
    const american = voice('en-US');
    expect(voiceFor('en-GB', [voice('fr-FR', { default: true }), american])).toBe(american);
    const welsh = voice('cy');
    expect(voiceFor('cy-GB', [voice('en-GB'), welsh])).toBe(welsh);
  });

  it('is one on this device before one that sends the text away', () => {
    const here = voice('de-DE', { localService: true });
    expect(voiceFor('de-DE', [voice('de-DE', { default: true }), here])).toBe(here);
  });

  it('is none rather than one that speaks another language', () => {
    expect(voiceFor('uk', [voice('en-GB', { default: true }), voice('ukx')])).toBeUndefined();
  });
});
