/** The folder of the printed site, and of its addresses, in which every picture stands. */
export const pictureFolder = '_pictures';

/** The formats a picture is printed in, by the end of their names. */
export const mediaTypes = { avif: 'image/avif', jpg: 'image/jpeg', webp: 'image/webp' } as const;

export type Extension = keyof typeof mediaTypes;

/** One printed form of a picture. */
export interface Variant {
  /** The original, by content: see `hashOf` in recipe.ts. */
  hash: string;
  /** Pixels. */
  width: number;
  /** Cut to as high as it is wide; otherwise the original's proportions. */
  square: boolean;
  extension: Extension;
}

const hashShape = '[0-9a-f]{16}';
const shape = String.raw`(?<hash>${hashShape})-(?<width>[1-9]\d{0,4})(?<square>x\k<width>)?\.(?<extension>avif|jpg|webp)`;
const wholeName = new RegExp(`^${shape}$`);
const card = new RegExp(String.raw`^(?<hash>${hashShape})-card\.jpg$`);
/** JSON may write a slash as `\/`. */
const nameInText = new RegExp(
  String.raw`${pictureFolder}\\?/(?<name>${shape}|${hashShape}-card\.jpg)(?![0-9A-Za-z])`,
  'g',
);

/**
 * The file name of a variant: `<hash>-<width>.<ext>`, or `<hash>-<width>x<width>.<ext>` where it is cut square, so
 * that a name says all there is to know of the bytes under it.
 */
export function variantName({ hash, width, square, extension }: Variant): string {
  return `${hash}-${width}${square ? `x${width}` : ''}.${extension}`;
}

/** The variant a file name stands for; undefined where it is no such name. */
export function variantNamed(name: string): Variant | undefined {
  const { hash, width, square, extension } = wholeName.exec(name)?.groups ?? {};
  if (hash === undefined || width === undefined || !isExtension(extension)) return undefined;
  return { hash, width: Number(width), square: square !== undefined, extension };
}

/** The file name of a card for sharing, by the hash of all that is on it: see `noteCard` in card.ts. */
export function cardName(hash: string): string {
  return `${hash}-card.jpg`;
}

/** The hash of the card that a file name stands for; undefined where it is no such name. */
export function cardNamed(name: string): string | undefined {
  return card.exec(name)?.groups?.['hash'];
}

/** The media type of what stands under the name of a picture or a card; undefined where it is no such name. */
export function mediaTypeOf(name: string): string | undefined {
  if (cardNamed(name) !== undefined) return mediaTypes.jpg;
  const variant = variantNamed(name);
  return variant && mediaTypes[variant.extension];
}

/** Names of the pictures and cards that a printed file (HTML, XML, JSON) shows or links to, each once, in the order met. */
export function picturesNamedIn(text: string): string[] {
  const names = new Set<string>();
  for (const { groups } of text.matchAll(nameInText)) if (groups?.['name'] !== undefined) names.add(groups['name']);
  return [...names];
}

function isExtension(text: string | undefined): text is Extension {
  return text !== undefined && Object.hasOwn(mediaTypes, text);
}
