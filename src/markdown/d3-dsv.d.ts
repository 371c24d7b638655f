/** The one function used of a package that comes without types. */
declare module 'd3-dsv' {
  /** RFC 4180 rows and cells, the first line among them; quotes taken off. */
  export function csvParseRows(text: string): string[][];
}
