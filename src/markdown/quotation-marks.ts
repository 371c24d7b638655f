/** What a language puts around speech, and around speech within speech. */
export interface QuotationMarks {
  outer: readonly [open: string, close: string];
  inner: readonly [open: string, close: string];
  /** Words that begin with an apostrophe, without it, in lower case. */
  elisions?: readonly string[];
}

const english: QuotationMarks = {
  outer: ['“', '”'],
  inner: ['‘', '’'],
  elisions: ['tis', 'twas', 'twere', 'twill', 'em', 'cause', 'til', 'till', 'bout', 'round', 'n', 'cos'],
};
const german: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const guillemets: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'] };
const slavic: QuotationMarks = { outer: ['«', '»'], inner: ['„', '“'] };
const nordic: QuotationMarks = { outer: ['”', '”'], inner: ['’', '’'] };
const low: QuotationMarks = { outer: ['„', '”'], inner: ['‚', '’'] };
const narrow = '\u202f'; // French puts a narrow blank inside, at which no line may break

/** After Unicode's CLDR where newspapers follow it; a language with its region goes before the language alone. */
const marks: Record<string, QuotationMarks> = {
  // Guillemets turn round by themselves where the text runs from right to left; the others do not.
  ar: { outer: ['«', '»'], inner: ['”', '“'] },
  bg: { outer: ['„', '“'], inner: ['’', '’'] },
  ca: guillemets,
  cs: german,
  da: nordic,
  de: german,
  'de-ch': { outer: ['«', '»'], inner: ['‹', '›'] },
  el: guillemets,
  es: guillemets,
  et: { outer: ['„', '“'], inner: ['«', '»'] },
  eu: guillemets,
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fi: nordic,
  fr: { outer: [`«${narrow}`, `${narrow}»`], inner: ['“', '”'] },
  'fr-ch': { outer: [`«${narrow}`, `${narrow}»`], inner: [`‹${narrow}`, `${narrow}›`] },
  gl: guillemets,
  hr: low,
  hu: { outer: ['„', '”'], inner: ['»', '«'] },
  hy: guillemets,
  is: german,
  it: guillemets,
  ja: { outer: ['「', '」'], inner: ['『', '』'] },
  ka: german,
  lt: german,
  lv: guillemets,
  mk: { outer: ['„', '“'], inner: ['’', '‘'] },
  nb: { outer: ['«', '»'], inner: ['‘', '’'] },
  nl: { outer: ['“', '”'], inner: ['‘', '’'], elisions: ['t', 's', 'n', 'k', 'm', 'r', 'ns'] },
  nn: { outer: ['«', '»'], inner: ['‘', '’'] },
  no: { outer: ['«', '»'], inner: ['‘', '’'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  'pt-pt': guillemets,
  ro: { outer: ['„', '”'], inner: ['«', '»'] },
  be: slavic,
  ru: slavic,
  uk: slavic,
  sk: german,
  sl: german,
  sq: { outer: ['«', '»'], inner: ['“', '”'] },
  sr: { outer: ['„', '”'], inner: ['’', '’'] },
  sv: nordic,
  'zh-hant': { outer: ['「', '」'], inner: ['『', '』'] },
  'zh-hk': { outer: ['「', '」'], inner: ['『', '』'] },
  'zh-tw': { outer: ['「', '」'], inner: ['『', '』'] },
};

/** Languages in which the straight marks are letters or parts of them, and so are left alone. */
const leftAlone = new Set(['he', 'yi']);

/** The marks of a language (BCP 47), English ones where the table has none, undefined where straight marks must stay. */
export function quotationMarks(language: string): QuotationMarks | undefined {
  const tag = language.toLowerCase();
  const [primary = ''] = tag.split('-');
  if (leftAlone.has(primary)) return undefined;
  const parts = tag.split('-');
  for (let length = parts.length; length > 0; length--) {
    const found = marks[parts.slice(0, length).join('-')];
    if (found) return found;
  }
  return primary === 'en' || !Object.hasOwn(marks, primary) ? english : marks[primary];
}
