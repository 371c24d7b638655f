import type { Options as Schema } from 'rehype-sanitize';

/**
 * The one list of what Markdown and the raw HTML in it may become on a page. What is not named here does not get through:
 * an unknown element is replaced by what it holds, an unknown attribute is dropped. Nothing is taken over from the
 * package's own list, so that an update of it cannot widen ours. There is no `class`, no `style` and no `on…` anywhere;
 * the classes in printed stories are put there by our own steps, after sanitising.
 */

/** Elements that stand within a line: all that a caption or a correction may hold. */
export const inlineElements: readonly string[] = [
  'a', // links
  'abbr', // the long form of a short one, in `title`
  'b', // stands out without being important: names in a review
  'bdi', // a name of unknown direction within other text
  'bdo', // a direction forced
  'br', // lines of verse, addresses
  'cite', // the title of a work
  'code', // what is typed
  'del', // struck out by a correction
  'dfn', // the word being explained
  'em', // stress
  'i', // a foreign word, a ship's name
  'ins', // put in by a correction
  'kbd', // keys
  'mark', // pointed out in a quotation
  'q', // quotation within a sentence
  'rp', // ruby: brackets for those who cannot show it
  'rt', // ruby: the reading
  'ruby', // readings over characters
  's', // no longer true
  'samp', // what a machine printed
  'small', // side notes, licences
  'span', // carries `lang` and `dir`
  'strong', // importance
  'sub', // CO₂
  'sup', // footnote marks, ordinals
  'time', // dates for machines
  'u', // proper names in Chinese, misspellings
  'var', // variables
  'wbr', // where a long word may break
];

/** Elements that make up the body of a story. */
const blocks = [
  'aside', // boxes beside the story
  'blockquote', // quoted at length
  'caption', // what a table shows
  'col', // table columns
  'colgroup', // table columns
  'dd', // definition lists: the explanation
  'details', // folded away until asked for
  'div', // wrapper in imported HTML; carries `lang` and `dir`
  'dl', // definition lists
  'dt', // definition lists: the word
  'figcaption', // caption of a figure
  'figure', // pictures, tables and pull quotes with a caption
  'h1', // becomes h2 or lower
  'h2', // a heading
  'h3', // a heading under it
  'h4', // a heading under that
  'h5', // likewise, for long reports
  'h6', // likewise
  'hr', // change of scene
  'img', // afterwards only pictures beside the story stay
  'li', // lists
  'ol', // lists
  'p', // paragraphs
  'pre', // verse, code
  'section', // the footnotes
  'summary', // the line of `details` that is always seen
  'table', // tables
  'tbody', // the rows of a table
  'td', // a cell
  'tfoot', // rows of sums
  'th', // a cell that heads others
  'thead', // the rows of heads
  'tr', // a row
  'ul', // lists
];

/** Elements that go with all they hold: their content is code, fallback or form furniture, never prose. */
const gone = [
  'applet', // foreign code
  'audio', // fallback text
  'button', // furniture
  'canvas', // fallback text
  'datalist', // furniture
  'embed', // foreign code
  'frameset', // another page
  'iframe', // another page
  'math', // another language with rules of its own
  'noembed', // parsed as text by some, as markup by others
  'noframes', // likewise
  'noscript', // likewise
  'object', // foreign code
  'plaintext', // swallows the rest of the page
  'script', // code
  'select', // furniture
  'style', // style sheets
  'svg', // another language; can hold script
  'template', // parsed in a document of its own
  'textarea', // furniture
  'title', // belongs to the head
  'video', // fallback text
  'xmp', // parsed as text by some, as markup by others
];

const count = /^[1-9]\d?$/; // spans and columns: 1 to 99
const whole = /^-?\d{1,6}$/; // list numbers

/** What links may open: the web, mail and the telephone; with or without capitals at the head, as phones type them. */
const schemes = ['http', 'https', 'mailto', 'tel', 'Http', 'Https', 'Mailto', 'Tel', 'HTTP', 'HTTPS', 'MAILTO', 'TEL'];

const attributes: Schema['attributes'] = {
  '*': [
    'lang', // a passage in another language
    ['dir', 'ltr', 'rtl', 'auto'], // direction of writing
    'id', // a place to link to; always prefixed
  ],
  a: [
    'href', // where to: `schemes`, or relative
    'title', // Markdown's own title
    'ariaLabel', // what a bare symbol means
    'ariaDescribedBy', // footnotes; always prefixed
    'dataFootnoteRef', // footnotes: from the text to the note
    'dataFootnoteBackref', // footnotes: from the note to the text
  ],
  abbr: ['title'], // the long form
  blockquote: ['cite'], // the address of what is quoted
  aside: ['dataPart'], // our own directive's mark; our step makes a class of it
  bdo: [['dir', 'ltr', 'rtl']], // what the element is for
  col: [['span', count]], // over how many columns
  colgroup: [['span', count]], // likewise
  del: ['cite', 'dateTime'], // what asked for the change, and when it was made
  details: ['open'], // unfolded to begin with
  dfn: ['title'], // the word in full
  figure: ['dataPullQuote', 'dataPart'], // our own directives' marks; our steps make classes of them
  img: ['src', 'alt', 'title'], // afterwards only pictures beside the story stay; sizes are measured, not believed
  ins: ['cite', 'dateTime'], // as for del
  li: [['value', whole]], // a list that skips numbers
  ol: [
    ['start', whole], // a list that goes on
    'reversed', // countdowns
    ['type', '1', 'a', 'A', 'i', 'I'], // legal texts number with letters
  ],
  q: ['cite'], // as for blockquote
  section: ['dataFootnotes'], // footnotes
  td: [
    ['align', 'left', 'center', 'right'], // from a Markdown table; our step makes a class of it
    ['colSpan', count], // a cell over several columns
    ['rowSpan', count], // or rows
  ],
  th: [
    ['align', 'left', 'center', 'right'], // as for td
    ['colSpan', count], // a head over several columns
    ['rowSpan', count], // or rows
    ['scope', 'col', 'row', 'colgroup', 'rowgroup'], // which cells it heads
    'abbr', // short form of a long head
  ],
  time: ['dateTime'], // the date for machines
};

/**
 * The list in the form rehype-sanitize takes. `idPrefix` goes before every id and every reference to one by ARIA, so that no
 * author's id can stand for one of the page's, or for a name some script looks up.
 */
export function allowed(idPrefix: string): Schema {
  return {
    tagNames: [...inlineElements, ...blocks],
    attributes,
    protocols: { href: schemes, cite: ['http', 'https'] },
    strip: gone,
    ancestors: {
      caption: ['table'],
      col: ['table'],
      colgroup: ['table'],
      tbody: ['table'],
      td: ['table'],
      tfoot: ['table'],
      th: ['table'],
      thead: ['table'],
      tr: ['table'],
    },
    clobber: ['id', 'ariaDescribedBy'],
    clobberPrefix: idPrefix,
    required: {},
    allowComments: false,
    allowDoctypes: false,
  };
}
