import sax from 'sax';

/** An element as far as the rules of feeds and sitemaps ask: what it holds, and what stands in it. */
export interface XmlElement {
  /** With its prefix: `news:title`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** An XML document, or the first reason why it is none. Namespaces are looked at too: XML 1.0, Namespaces in XML 1.0. */
export function readXml(text: string): { root: XmlElement } | { fault: string } {
  const parser = sax.parser(true, { xmlns: true, strictEntities: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let fault: string | undefined;
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = parser.oncdata = (more) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.onerror = (error) => {
    throw error;
  };
  try {
    parser.write(text).close();
  } catch (error) {
    fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { fault: `${fault}, line ${parser.line + 1}` };
  }
  return root ? { root } : { fault: 'nothing in it' };
}

/** The elements of that name in another. */
export function within({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** What the first element of that name in another says; empty where there is none. */
export function said(element: XmlElement, name: string): string {
  return within(element, name)[0]?.text.trim() ?? '';
}
