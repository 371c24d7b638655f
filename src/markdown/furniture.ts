import type { Node } from 'unist';

import type { ChartWish } from './chart-wish.ts';
import type { EmbedWish } from './embed-wish.ts';

/** The property that carries a part’s name through the sanitiser. */
export const partMark = 'dataPart' as const;

/** What a directive asks for that only our own step may put in, once the tree is sanitised; `node`: where it stands. */
export type Wish = { node: Node } & (({ part: 'embed' } & EmbedWish) | ({ part: 'chart' } & ChartWish));

/** What a directive is printed with. */
export interface Press {
  /** BCP 47, of the text. */
  language: string;
  /** Keeps a wish; gives the mark that stands for it in the tree until then. */
  keep: (wish: Wish) => string;
  refuse: (node: Node, what: string, write: string) => void;
}
