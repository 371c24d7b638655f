import { escapeUTF8 } from 'entities';

import { words } from '../i18n/words.ts';

/**
 * A page that leads from an old address to the new one at once, works without scripts, and tells search engines where the story is.
 * Its empty icon keeps browsers from asking for one that is not there. In: the new address, the same with scheme and host, the publication's language.
 */
export function redirectPage(address: string, absolute: string, language: string): string {
  const t = words(language);
  const [to, canonical] = [escapeUTF8(address), escapeUTF8(absolute)];
  return `<!doctype html>
<html lang="${escapeUTF8(language)}">
<meta charset="utf-8">
<title>${t.moved}</title>
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
<link rel="icon" href="data:,">
<p>${t.movedTo} <a href="${to}">${canonical}</a></p>
</html>
`;
}
