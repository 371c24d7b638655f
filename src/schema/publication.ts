import { z } from 'zod';

import { namedLink } from './author.ts';
import { forLightPaper, leastContrast, paper, readable } from './colours.ts';
import { colour, field, language, mail, text, timeZone, webAddress } from './fields.ts';
import { giving, givingPage } from './giving.ts';
import { isReserved, isSlug } from './slug.ts';

const readableColour = colour.refine((value) => leastContrast(value) >= readable, { error: unreadable });

function unreadable({ input }: { input?: unknown }): string {
  const value = String(input);
  const ratio = (Math.floor(leastContrast(value) * 10) / 10).toFixed(1);
  return (
    `cannot be read on paper (${paper.light}) and on tints: its contrast is ${ratio} to 1 and must be ${String(readable)} ` +
    `(WCAG 2.2, 1.4.3); write \`"${forLightPaper(value)}"\`, which is the same colour, darker`
  );
}

const section = z.strictObject({
  id: field(
    text
      .refine(isSlug, { error: 'cannot stand in an address', abort: true })
      .refine((id) => !isReserved(id), { error: 'is reserved: the site prints that address itself' }),
    'the first part of its address',
    'id: news (lower-case letters, digits, hyphens; not a year)',
  ),
  name: field(text, 'its name in the masthead', 'name: News'),
  description: field(text.optional(), 'a sentence at its head', 'description: What happened in town.'),
  colour: field(
    readableColour.optional(),
    'the colour of its kicker and rule; default: the brand’s',
    'colour: "#7a3b12"',
  ),
});

const bytes = z.int({ error: 'must be a whole number' }).min(1_000, { error: 'is less than 1000 bytes' }).optional();

function budget(
  kind: string,
  means: string,
): z.ZodOptional<z.ZodObject<{ markup: typeof bytes; firstView: typeof bytes }>> {
  return field(
    z
      .strictObject({
        markup: field(bytes, 'bytes of its HTML and styles, as Brotli', 'markup: 15500'),
        firstView: field(
          bytes,
          'bytes of all that a phone loads at once: fonts, pictures, scripts',
          'firstView: 300000',
        ),
      })
      .optional(),
    means,
    `${kind}: {markup: 15500, firstView: 300000}`,
  );
}

/** Where a site stands: a web address with nothing after its path. */
export const siteAddress = webAddress.refine((value) => !/[?#]/.test(value), {
  error: 'must not hold a query or a fragment',
});

/** The same site as an onion service of Tor, version 3 (rend-spec-v3): 56 letters and digits, then `.onion`. */
const onionAddress = siteAddress.refine((value) => /^[a-z2-7]{56}\.onion$/.test(new URL(value).hostname), {
  error: 'is no address of an onion service (version 3)',
});

/** 42 bytes in Base64, which begin with `Ed`: minisign's public key, without its comment. */
const signingKey = text.regex(/^RW[Q-T][A-Za-z\d+/]{53}$/, { error: 'is no public key of minisign' });

/** publication.yaml: the settings of the title. */
export const publication = z.strictObject({
  name: field(text, 'the title’s name', 'name: The Wrenmouth Lantern'),
  tagline: field(text.optional(), 'a line under it', 'tagline: News of the estuary'),
  url: field(siteAddress, 'where the site stands; its path, if any, is the base path', 'url: https://paper.example'),
  language: field(
    language,
    'a BCP 47 tag; the interface speaks Arabic, Chinese (simplified), English, French, German, Hebrew, Hindi, Japanese, Portuguese, Spanish, Ukrainian and Welsh, and English where it is another',
    'language: en-GB',
  ),
  timeZone: field(timeZone, 'an IANA time zone', 'timeZone: Europe/London'),
  sections: field(
    z.array(section, { error: 'must be a list' }).min(1, { error: 'is empty' }),
    'the sections, in the masthead’s order',
    'sections: [{id: news, name: News}]',
  ),
  colours: field(
    z.strictObject({
      brand: field(readableColour, 'the title’s colour', 'brand: "#0b4f5c"'),
      accent: field(
        readableColour,
        'a second one, for what has the keyboard’s focus, corrections and what is marked',
        'accent: "#8a5300"',
      ),
    }),
    'dark enough to be read on paper; the dark theme’s are made from them',
    'colours: {brand: "#0b4f5c", accent: "#8a5300"}',
  ),
  logo: field(text.optional(), 'an SVG or PNG file, square, from where this file lies', 'logo: logo.svg'),
  cards: field(
    z.int({ error: 'is not a whole number' }).min(0, { error: 'is less than none' }).optional(),
    'how many stories, the newest, have a picture drawn for sharing; 0 for none; default: 500',
    'cards: 500',
  ),
  contact: field(mail, 'the newsroom’s e-mail address', 'contact: newsroom@paper.example'),
  policies: field(
    z
      .strictObject({
        corrections: field(text.optional(), 'id of the page on corrections', 'corrections: corrections-policy'),
        ethics: field(text.optional(), 'id of the page on ethics', 'ethics: ethics'),
        ownership: field(text.optional(), 'id of the page on ownership and funding', 'ownership: ownership'),
        privacy: field(text.optional(), 'id of the page on privacy', 'privacy: privacy'),
      })
      .optional(),
    'the pages that say how the title works',
    'policies: {corrections: corrections-policy}',
  ),
  social: field(
    z.array(namedLink, { error: 'must be a list' }).optional(),
    'where else the title is',
    'social: [{name: Mastodon, url: "https://social.example/@paper"}]',
  ),
  support: field(
    givingPage.optional(),
    'the page where gifts go; may hold `{campaign}`, `{variant}`, `{article}`, `{currency}`; default: the provider’s page',
    'support: https://give.example/paper',
  ),
  giving: field(
    giving.optional(),
    'how the provider is told the amount that a reader chose',
    'giving: {provider: donorbox, account: paper}',
  ),
  budgets: field(
    z
      .strictObject({
        story: budget('story', 'of a story'),
        front: budget('front', 'of the front page'),
        list: budget('list', 'of a section, a topic, an author’s page, the corrections'),
        archive: budget('archive', 'of a year, a month, a day'),
        page: budget('page', 'of any other page'),
      })
      .optional(),
    'what a page may weigh, by its sort; a build that prints a heavier one stops (docs/checking.md)',
    'budgets: {story: {markup: 15500}}',
  ),
  onion: field(
    onionAddress.optional(),
    'where the same site stands as an onion service; Tor Browser then offers it on every page',
    'onion: http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion',
  ),
  signing: field(
    signingKey.optional(),
    'minisign’s public key for `npm run sign`; readers find it at `/minisign.pub`',
    'signing: RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
  ),
});

export type Publication = z.infer<typeof publication>;
export type Section = z.infer<typeof section>;
