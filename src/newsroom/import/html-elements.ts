/** The words of a list, as a set. */
function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Elements that mean nothing without their style: what they hold stays. */
export const neutral = setOf('article big center div font footer header main section span tt');

/** Those of them that stand within a line. */
export const neutralInline = setOf('big font span tt');

/** Elements that go with what they hold: code for browsers. */
export const gone = setOf('base embed link meta script style');

/** Elements that show something from elsewhere: a link takes their place. */
export const embeds = setOf('iframe audio video');

/** Elements within a line that Markdown has no mark for: they stay as HTML. */
export const kept = setOf('abbr cite code del ins kbd mark q s small strike sub sup time u var');

/** Every other element within a line. */
export const inline = setOf('a b br em i img source strong');

/** Elements that stand as blocks and have a meaning in Markdown. */
export const blocks = setOf('blockquote body h1 h2 h3 h4 h5 h6 head hr html li ol p ul');

/** What a style says that an element would have said better: struck out, strong or emphasised. */
export function meaningOfStyle(style: string): 's' | 'strong' | 'em' | undefined {
  if (/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) return 's';
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
  return /font-style\s*:\s*(?:italic|oblique)/i.test(style) ? 'em' : undefined;
}
