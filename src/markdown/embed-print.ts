import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';

import type { EmbedWish } from './embed-wish.ts';
import { element } from './hast.ts';
import type { Labels, Place } from './place.ts';

/**
 * The way to something on another site: its name as a link, and a sentence that says where it leads. Asks that site for nothing.
 * Where a frame is possible, the figure carries what a script needs to offer one (browser/embed.ts).
 *
 * @param figure With the name as its caption.
 */
export function printEmbed(
  figure: Element,
  { kind, url, frame }: EmbedWish,
  { absolute }: Pick<Place, 'absolute'>,
  labels: Labels,
): Element {
  const name = toString(figure).replace(/\s+/g, ' ').trim();
  const link = element('a', { href: url.href }, name === '' ? url.href : name);
  if (absolute !== undefined) return element('p', {}, link);
  const host = url.hostname.replace(/^www\./, '');
  const offer = frame !== undefined && {
    dataFrame: frame,
    dataKind: kind,
    dataShow: labels.embedShow[kind],
    dataTells: labels.embedTells(new URL(frame).hostname.replace(/^www\./, '')),
  };
  return element(
    'figure',
    { className: ['embed'], ...offer },
    element('p', { className: ['embed-name'] }, link),
    element('p', { className: ['embed-note'] }, labels.embedAway[kind](host)),
  );
}
