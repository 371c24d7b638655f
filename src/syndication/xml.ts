/** A piece of well-formed XML. Only this file makes one, so that no text gets into a document unescaped. */
export interface Markup {
  readonly xml: string;
}

/** What may stand in an element: text, elements, or nothing where there is nothing to say. */
export type Child = Markup | string | undefined;

/**
 * An element. Text and attributes are escaped, and characters that XML 1.0 has no place for are left out; an attribute that is
 * undefined is not written. Also serves for the few HTML elements that feeds put around a body.
 */
export function element(name: string, attributes: Record<string, string | undefined>, ...children: Child[]): Markup {
  const start = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  const inside = children.filter((child) => child !== undefined);
  if (inside.length === 0) return { xml: `<${name}${start}/>` };
  const onLines = inside.every((child) => typeof child !== 'string');
  const text = inside.map((child) => (typeof child === 'string' ? escaped(child) : child.xml));
  return {
    xml: `<${name}${start}>${onLines && inside.length > 1 ? `\n${text.join('\n')}\n` : text.join('')}</${name}>`,
  };
}

/** A whole document around its one outermost element. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

/** Text as it may stand in XML and in HTML, in an element or an attribute. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Less what is no character of XML 1.0 (section 2.2): most controls, halves of surrogate pairs. One of them makes a feed unreadable. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
