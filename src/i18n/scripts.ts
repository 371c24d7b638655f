/** What a script other than Latin wants of the page, as declarations of custom properties and of what has none. */
interface Setting {
  /** Faces that systems have, the better ones first. */
  faces: readonly string[];
  /** The height of a line of text, and of a headline, as multiples of the letters' size. */
  leading?: readonly [text: number, headline: number];
  /** Letters of one word are joined, or each stands in a square of its own: none of them is slanted, spaced out or made an initial. */
  whole?: boolean;
  /** Characters as wide as high: the measure counts about forty of them, and lines are broken by the script's own rules. */
  square?: boolean;
  /** Nothing stands between words: headlines are broken between phrases, where a browser can tell them. */
  phrases?: boolean;
}

/** Scripts whose words are rows of separate letters, on one line: a large first one can stand before the others. */
const withInitials = ['Latn', 'Cyrl', 'Grek'];

const settings: Readonly<Record<string, Setting>> = {
  Arab: { faces: ['Noto Naskh Arabic', 'Geeza Pro', 'Arabic Typesetting'], leading: [1.75, 1.4], whole: true },
  Hebr: {
    faces: ['Noto Serif Hebrew', 'Frank Ruehl CLM', 'New Peninim MT', 'David'],
    leading: [1.6, 1.25],
    whole: true,
  },
  Deva: { faces: ['Noto Serif Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'], leading: [1.75, 1.4], whole: true },
  Jpan: {
    faces: ['Hiragino Mincho ProN', 'Noto Serif CJK JP', 'Noto Serif JP', 'Yu Mincho'],
    leading: [1.8, 1.35],
    whole: true,
    square: true,
    phrases: true,
  },
  Hans: {
    faces: ['Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'SimSun'],
    leading: [1.8, 1.35],
    whole: true,
    square: true,
  },
  Hant: {
    faces: ['Songti TC', 'Noto Serif CJK TC', 'Noto Serif TC', 'PMingLiU'],
    leading: [1.8, 1.35],
    whole: true,
    square: true,
  },
  Kore: { faces: ['AppleMyungjo', 'Noto Serif CJK KR', 'Noto Serif KR', 'Batang'], leading: [1.7, 1.3], whole: true },
  Cyrl: { faces: ['Charter', 'Noto Serif', 'PT Serif', 'Georgia'] },
  Grek: { faces: ['Charter', 'Noto Serif', 'Georgia'] },
};

/** May a text in this language (BCP 47) begin with an initial, as a feature does? */
export function takesInitial(language: string): boolean {
  return withInitials.includes(scriptOf(language));
}

const scripts = new Map<string, string>();

/** Asked for every page; the answer takes long to find. */
function scriptOf(language: string): string {
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? 'Latn';
  scripts.set(language, script);
  return script;
}

/** Where a language begins within a page that is set in another: what takes its face and the height of its lines anew. */
const texts = ':is(.body,blockquote,[class$=standfirst])';
const heads = ':is(h1,h2,h3)';

/**
 * The style that languages of other scripts than Latin need (see docs/design.md): their faces, lines and measure, and nothing that
 * their letters do not bear. In: all languages on the page (BCP 47). Out: CSS in a layer `scripts`; empty where all are in Latin
 * letters.
 */
export function scriptStyle(languages: Iterable<string>): string {
  const byScript = Map.groupBy(new Set(languages), scriptOf);
  const others = [...byScript].flatMap(([script, tags]) => {
    const setting = settings[script] ?? { faces: [], whole: true };
    return script === 'Latn' ? [] : [{ lang: `:lang(${tags.toSorted().join(',')})`, setting }];
  });
  const style = others.map(({ lang, setting }) => styleOf(lang, setting)).join('');
  return style === '' ? '' : `@layer scripts{${style}}`;
}

function styleOf(lang: string, { faces, leading, whole = false, square = false, phrases = false }: Setting): string {
  const tokens = [
    `--serif:${[...faces.map((face) => JSON.stringify(face)), 'serif'].join(',')}`,
    ...(leading ? [`--leading:${String(leading[0])}`, `--leading-head:${String(leading[1])}`] : []),
    ...(whole ? ['--slant:normal;--tight:normal;font-synthesis:weight'] : []),
    ...(square ? ['--size-text:1.0625rem;--measure:42.5rem;line-break:strict;text-spacing-trim:trim-start'] : []),
  ];
  const anew = `${texts}[lang]${lang}{font-family:var(--serif);line-height:var(--leading)}${heads}[lang]${lang}{font-family:var(--serif)}`;
  const stress = whole ? `em${lang}{font-style:normal;${square ? 'text-emphasis:dot' : 'font-weight:600'}}` : '';
  const breaks = phrases ? `${heads}${lang}{word-break:auto-phrase}` : '';
  return `${lang}{${tokens.join(';')}}${anew}${stress}${breaks}`;
}
