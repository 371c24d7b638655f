import sax from 'sax';

/** An element as far as the rules of feeds and sitemaps ask: what it holds, and what stands in it. */
export interface XmlElement {
  /** With its prefix: `news:title`. */
  name: string;
  children: XmlElement[];
  text: string;
}

/** An XML document, or the first reason why it is none. Namespaces are looked at too: XML 1.0, Namespaces in XML 1.0. */
export function readXml(text: string): { root: XmlElement } | { fault: string } {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const gather = {
    open: (name: string) => {
      const element: XmlElement = { name, children: [], text: '' };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close: () => void open.pop(),
    text: (more: string) => {
      const element = open.at(-1);
      if (element) element.text += more;
    },
  };
  // To count lines takes as long as all the rest, and they are asked for only where something is wrong.
  if (parse(shortened(text), false, gather) !== undefined) return { fault: parse(text, true) ?? '' };
  return root ? { root } : { fault: 'nothing in it' };
}

/** More characters than any name or address has that the rules look at. */
const longText = 2500;

/** A text that is well-formed whatever it says: no markup in it, every `&` a reference. */
const wellFormed = />[^<&>\]]*(?:&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});[^<&>\]]*)*</g;

/** A document with a sign for each long text. Whole stories stand in a feed, and the parser looks at each letter by itself. */
function shortened(text: string): string {
  return text.replace(wellFormed, (run) => (run.length > longText ? '>…<' : run));
}

interface Gather {
  open: (name: string) => void;
  close: () => void;
  text: (more: string) => void;
}

const nobody: Gather = { open: () => undefined, close: () => undefined, text: () => undefined };

/** Reads a document and tells of it. Out: what is wrong with it, with its line where lines are counted; undefined where nothing is. */
function parse(text: string, position: boolean, { open, close, text: hear }: Gather = nobody): string | undefined {
  const parser = sax.parser(true, { xmlns: true, strictEntities: true, position });
  parser.onopentag = ({ name }) => {
    open(name);
  };
  parser.onclosetag = close;
  parser.ontext = parser.oncdata = hear;
  parser.onerror = (error) => {
    throw error;
  };
  try {
    parser.write(text).close();
    return undefined;
  } catch (error) {
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `${what}, line ${parser.line + 1}`;
  }
}

/** The elements of that name in another. */
export function within({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** What the first element of that name in another says; empty where there is none. */
export function said(element: XmlElement, name: string): string {
  return within(element, name)[0]?.text.trim() ?? '';
}
