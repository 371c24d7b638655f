import type { Edition, Story } from '../edition/edition.ts';
import type { PrintedEntry } from '../edition/live.ts';
import { directionOf, momentWords } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { bodyOf } from '../markdown/body.ts';
import type { SitePicture } from './site-pictures.ts';
import { element, escaped } from './xml.ts';
import type { Markup } from './xml.ts';

/**
 * A whole story as HTML for readers elsewhere: its picture, key points, body, newest entries, corrections and source. A pointer is its standfirst
 * and the way to the source. Every address whole. Throws where the body cannot be read any more.
 */
export async function feedHtml(story: Story, picture: SitePicture | undefined, edition: Edition): Promise<string> {
  const { html, entries } = await bodyOf(story, edition, words(story.language), { absolute: true });
  const pointer = story.empty && story.source?.url !== undefined;
  const whole = [
    picture && figure(picture, story.language).xml,
    story.keyPoints.length > 0
      ? element('ul', {}, ...story.keyPoints.map((point) => element('li', {}, point))).xml
      : undefined,
    pointer && story.standfirst !== undefined ? element('p', {}, story.standfirst).xml : undefined,
    html,
    ...entries.slice(0, mostEntries).map((entry) => liveEntry(entry, story, edition)),
    ...corrections(story, edition),
    source(story, pointer)?.xml,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
  // Readers of feeds set what does not say otherwise from left to right.
  return directionOf(story.language) === 'rtl' ? `<div dir="rtl">\n${whole}\n</div>` : whole;
}

/** How many entries of live coverage a feed holds: the newest. */
const mostEntries = 20;

function liveEntry({ anchor, headline, time, html }: PrintedEntry, story: Story, edition: Edition): string {
  const href = `${edition.addresses.absolute(story.address)}#${anchor}`;
  const when = momentWords(time, story.language, edition.publication.timeZone);
  const head = element('h2', {}, element('a', { href }, headline));
  return `${head.xml}\n${element('p', {}, element('time', { datetime: time.iso }, when)).xml}\n${html}`;
}

function figure({ url, width, height, alt, caption, credit, licence }: SitePicture, language: string): Markup {
  const img = element('img', { src: url, width: String(width), height: String(height), alt });
  const under = [
    caption,
    credit,
    licence === undefined ? undefined : element('a', { rel: 'license', href: licence }, words(language).licence),
  ].filter((part) => part !== undefined);
  const spaced = under.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
  return element('figure', {}, img, under.length === 0 ? undefined : element('figcaption', {}, ...spaced));
}

function corrections(story: Story, { publication }: Edition): string[] {
  const { correctionKinds, labelled } = words(story.language);
  return story.corrections.map(({ kind, date, text }) => {
    const when = momentWords(date, story.language, publication.timeZone);
    const head = element('strong', {}, labelled(`${correctionKinds[kind]} (${when})`));
    return `<p>${head.xml}${escaped(text)}</p>`;
  });
}

function source({ source, language }: Story, pointer: boolean): Markup | undefined {
  if (source === undefined) return undefined;
  const { readAtSource, source: label, labelled } = words(language);
  const link = (text: string): Markup | string =>
    source.url === undefined ? text : element('a', { href: source.url }, text);
  return pointer
    ? element('p', {}, link(readAtSource(source.name)))
    : element('p', {}, labelled(label), link(source.name));
}
