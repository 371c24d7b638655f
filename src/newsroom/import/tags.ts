/** One shortcode or template tag in a text. */
export interface Tag {
  kind: 'open' | 'close' | 'output' | 'comment' | 'literal';
  /** `youtube`; of `{% include figure.html %}`, `figure`. For `output`, the whole expression. */
  name: string;
  /** Named parameters, and positional ones as `0`, `1`, … */
  parameters: ReadonlyMap<string, string>;
  start: number;
  end: number;
  /** For `literal`: what is to stand there, which the old generator would have printed as it is. */
  text: string;
}

/** Hugo's shortcodes: `{{< name … >}}`, `{{% name … %}}`, `{{< /name >}}`; one in comment marks is to be shown, not run. */
export function hugoTags(source: string): Tag[] {
  const found: Tag[] = [];
  const opener = /\{\{([<%])-?[ \t\n]*(\/\*)?/g;
  for (let match = opener.exec(source); match; match = opener.exec(source)) {
    const [whole, bracket = '<', comment] = match;
    const closer = bracket === '<' ? '>}}' : '%}}';
    const inside = match.index + whole.length;
    const end = comment === undefined ? endOfTag(source, inside, closer, '"`') : source.indexOf(closer, inside);
    if (end === -1) continue;
    const span = { start: match.index, end: end + closer.length };
    opener.lastIndex = span.end;
    if (comment !== undefined) {
      const text = `{{${bracket}${source.slice(inside, end).replace(/\*\/[ \t]*$/, '')}${closer}`;
      found.push({ kind: 'literal', name: '', parameters: new Map(), text, ...span });
      continue;
    }
    const [, slash = '', name = '', rest = ''] =
      /^(\/?)[ \t\n]*([\w./-]*)([^]*)$/.exec(source.slice(inside, end)) ?? [];
    if (name === '') continue;
    const parameters = parametersOf(rest.replace(/\/?[ \t\n]*-?$/, ''));
    found.push({ kind: slash === '/' ? 'close' : 'open', name, parameters, text: '', ...span });
  }
  return found;
}

/** Liquid's and Nunjucks' tags: `{% name … %}`, `{% endname %}`, `{{ output }}`, `{# comment #}`; what `raw` holds is literal. */
export function liquidTags(source: string): Tag[] {
  const found: Tag[] = [];
  const opener = /\{%-?[ \t\n]*|\{\{-?[ \t\n]*|\{#(?=[ \t\n-])/g;
  for (let match = opener.exec(source); match; match = opener.exec(source)) {
    const [whole] = match;
    const closer = whole.startsWith('{%') ? '%}' : whole.startsWith('{{') ? '}}' : '#}';
    const inside = match.index + whole.length;
    const end = closer === '#}' ? source.indexOf(closer, inside) : endOfTag(source, inside, closer, `"'`);
    if (end === -1) continue;
    const span = { start: match.index, end: end + 2 };
    opener.lastIndex = span.end;
    const content = source.slice(inside, end).replace(/-$/, '').trim();
    const tag = { parameters: new Map<string, string>(), text: '', ...span };
    if (closer === '#}') found.push({ ...tag, kind: 'comment', name: '' });
    else if (closer === '}}') found.push({ ...tag, kind: 'output', name: content });
    else {
      const held = holding(source, content, span.end);
      if (held) {
        opener.lastIndex = held.end;
        found.push({ ...tag, kind: held.kind, name: '', text: held.text, end: held.end });
      } else found.push({ ...tag, ...named(content) });
    }
  }
  return found;
}

/** `raw` and `comment` end at their own closing tag, whatever stands between. */
function holding(
  source: string,
  content: string,
  from: number,
): { kind: 'literal' | 'comment'; text: string; end: number } | undefined {
  const name = /^(?:raw|verbatim|comment)$/.exec(content)?.[0];
  if (name === undefined) return undefined;
  const close = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`).exec(source.slice(from));
  if (!close) return undefined;
  const text = name === 'comment' ? '' : source.slice(from, from + close.index);
  return { kind: name === 'comment' ? 'comment' : 'literal', text, end: from + close.index + close[0].length };
}

function named(content: string): Pick<Tag, 'kind' | 'name' | 'parameters'> {
  const [, name = '', rest = ''] = /^([\w-]*)([^]*)$/.exec(content) ?? [];
  if (/^end\w/.test(name)) return { kind: 'close', name: name.slice(3), parameters: new Map() };
  if (name !== 'include' && name !== 'render' && name !== 'include_relative') {
    return { kind: 'open', name, parameters: parametersOf(rest) };
  }
  const [, file = '', after = ''] = /^\s*["']?([^\s"',]+)["']?,?([^]*)$/.exec(rest) ?? [];
  const base = (file.split('/').at(-1) ?? file).replace(/\.[a-z]+$/, '');
  return { kind: 'open', name: base, parameters: parametersOf(after) };
}

/** The end of a tag: its closer, less any within quotation marks. A quotation mark that never closes is a character. */
function endOfTag(source: string, from: number, closer: string, quotes: string): number {
  const plain = source.indexOf(closer, from);
  let at = from;
  while (at < source.length) {
    if (source.startsWith(closer, at)) return at;
    const quote = source.charAt(at);
    if (quotes.includes(quote)) {
      const end = endOfQuote(source, at, quote);
      at = end === -1 || source.slice(at, end).includes('\n\n') ? at + 1 : end + 1;
    } else at++;
  }
  return plain;
}

function endOfQuote(source: string, start: number, quote: string): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\' && quote !== '`') at++;
    else if (source[at] === quote) return at;
  }
  return -1;
}

const parameter = /(?:([\w.-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|'((?:\\.|[^'\\])*)'|([^\s,"'`]+))/g;

/** Parameters, named (`a="b"`, `a=b`) and positional, with or without commas between. Lines within one become one. */
export function parametersOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  let position = 0;
  for (const [, name, double, raw, single, bare] of source.matchAll(parameter)) {
    const escaped = double ?? single;
    const value = (escaped === undefined ? (raw ?? bare ?? '') : escaped.replace(/\\(["'\\])/g, '$1'))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    found.set(name ?? String(position++), value);
  }
  return found;
}
