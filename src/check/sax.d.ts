/** What is used of a package that comes without types. */
declare module 'sax' {
  interface Tag {
    name: string;
  }
  interface Parser {
    onerror: (error: Error) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    /** Counted from 0. */
    line: number;
    write: (text: string) => Parser;
    close: () => Parser;
  }
  const sax: { parser: (strict: true, options: { xmlns: true; strictEntities: true; position: boolean }) => Parser };
  export default sax;
}
