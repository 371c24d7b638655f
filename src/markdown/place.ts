import type { ChartKind } from './chart-wish.ts';
import type { EmbedKind } from './embed-wish.ts';

/** One way of printing a picture that stands beside a story, ready for `<picture>`. Addresses are as the page needs them. */
export interface PictureHtml {
  /** Better formats than the fallback's, best first. */
  sources: readonly { type: string; srcset: string }[];
  /** The fallback every browser can show. */
  src: string;
  srcset: string;
  sizes: string;
  /** Pixels of `src`, so that nothing moves when it arrives. */
  width: number;
  height: number;
}

/** What a resolver answers when it cannot go along: what is wrong, and what to write instead (follows the word "write"). */
export interface Refusal {
  what: string;
  write: string;
}

/** The few words Markdown itself puts on a page, in the story's language. */
export interface Labels {
  /** Heading over the notes. */
  footnotes: string;
  /** Names the arrow that leads from a note back to the text; gets the note's number, and which of its marks is meant, from 1. */
  backToText: (note: number, occurrence: number) => string;
  /** Names a table that may have to be scrolled sideways, where it has no caption; gets its number in the text. */
  table: (number: number) => string;
  /** On the button that shows something of another site here. */
  embedShow: Record<EmbedKind, string>;
  /** Says where the link beside it leads; gets the name of the site. */
  embedAway: Record<EmbedKind, (host: string) => string>;
  /** Says what the button will tell whom; gets the name of the site. */
  embedTells: (host: string) => string;
  /** Over the table of a chart’s figures. */
  chartFigures: string;
  /** What a chart shows, for those who cannot see it; gets the names of the columns shown, as one list, and of the one it runs along. */
  chartAbout: Record<ChartKind, (shown: string, along: string) => string>;
}

/** A file of figures beside a story: its text, and its path as the editor knows it. */
export interface FiguresFile {
  text: string;
  file: string;
}

/** Where a body of Markdown stands, and how what it points at is found. */
export interface Place {
  /** The path an editor knows, for error messages: `content/articles/2025/x.md`. */
  file: string;
  /** The line of the file on which the body begins, from 1. */
  firstLine: number;
  /** BCP 47; decides the quotation marks. */
  language: string;
  /**
   * Resolves a link that is not to a place in the same text. Gets it as the author wrote it (percent-escapes undone where it is
   * relative), and only once it is known to be harmless. Undefined: there is nothing to link to, the words stand without a link.
   * Default: the link as it is.
   */
  link?: (href: string) => string | Refusal | undefined;
  /**
   * Resolves a picture; never called for one on another server. `src` as the author wrote it, percent-escapes undone.
   * Undefined: not a picture of ours, its alternative text is printed in its place. Default: undefined for every picture.
   */
  picture?: (src: string, alt: string, title: string | undefined) => Promise<PictureHtml | Refusal | undefined>;
  /**
   * Resolves a file of figures for a chart; never called for one on another server. Default: undefined for every file, and a chart
   * is then its caption alone.
   */
  figures?: (src: string) => Promise<FiguresFile | Refusal>;
  /** The folder where drawn charts are kept between builds. Default: nowhere. */
  drawings?: string;
  /** Stands before every id, so that none meets an id of the page or of another body on it. Default `text-`. */
  idPrefix?: string;
  /**
   * The address of the story's page, where the HTML is to be read elsewhere (feeds). Every address is then made absolute, a link
   * within the text leads to the page, and ids and what only our style sheet understands are left out.
   */
  absolute?: string;
  labels: Labels;
}

/** What may be switched off; all are on by default. */
export interface Options {
  typography: boolean;
  bareLinks: boolean;
  tables: boolean;
  strikethrough: boolean;
  footnotes: boolean;
  directives: boolean;
  figures: boolean;
  headingIds: boolean;
  headingShift: boolean;
}

export const everything: Options = {
  typography: true,
  bareLinks: true,
  tables: true,
  strikethrough: true,
  footnotes: true,
  directives: true,
  figures: true,
  headingIds: true,
  headingShift: true,
};

/** The prefix of every id in a body where the place names none. */
export const defaultIdPrefix = 'text-';
