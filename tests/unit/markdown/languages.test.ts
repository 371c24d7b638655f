import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '../../../src/markdown/render.ts';
import { story } from './places.ts';

const html = async (body: string, language = 'en'): Promise<string> =>
  (await renderMarkdown(body, { ...story, language })).html;

describe('a passage in another language', () => {
  it('keeps its language, and is written the way that language is', async () => {
    expect(await html('He said <q lang="ar">سلام</q>.')).toContain('<q lang="ar" dir="rtl">سلام</q>');
    expect(await html('<blockquote lang="he">\n\nשלום\n\n</blockquote>')).toContain('<blockquote lang="he" dir="rtl">');
    expect(await html('قال <i lang="fr">bonjour</i>', 'ar')).toContain('<i lang="fr" dir="ltr">bonjour</i>');
  });

  it('says nothing of the way it is written where that is the way of the text around it', async () => {
    expect(await html('<span lang="cy-GB">Bore da</span>')).toContain('<span lang="cy-GB">Bore da</span>');
    expect(await html('قال <q lang="fa">سلام</q>', 'ar')).toContain('<q lang="fa">');
    expect(await html('<div lang="ar">\n\nقال <q lang="fa">سلام</q> <q lang="en">x</q>\n\n</div>')).toMatch(
      /<div lang="ar" dir="rtl">[^]*<q lang="fa">سلام<\/q> <q lang="en" dir="ltr">/,
    );
  });

  it('is written as its author says', async () => {
    expect(await html('<q lang="ar" dir="ltr">salam</q>')).toContain('<q lang="ar" dir="ltr">');
    expect(await html('<q lang="ar" dir="auto">salam</q>')).toContain('<q lang="ar" dir="auto">');
  });

  it('may be in no language that is known', async () => {
    expect(await html('<span lang="">Zzyzx</span>')).toContain('<span lang="">');
  });

  it.each(['welsh', 'not a tag', 'c', 'e_n', '"onclick=', 'xx'])(
    'is in none where its language is %j',
    async (lang) => {
      expect(await html(`<span lang='${lang}'>x</span>`)).toBe('<p><span>x</span></p>');
    },
  );
});
