/** The one function used of a package that comes without types. */
declare module 'wawoff2' {
  /** A WOFF2 file as the TrueType or OpenType font it was made from. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
