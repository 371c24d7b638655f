import type { Edition } from '../edition/edition.ts';
import { headerPolicy } from '../policy/header-policy.ts';
import { cacheControl, namedByContent } from '../publish/cache-class.ts';

/** A header with its value. */
export type Header = readonly [name: string, value: string];

/** A header whose value hangs on the address. */
export interface Varying {
  name: string;
  /** The first whose expression fits the path (decoded, from its first slash) says the value. */
  where: readonly {
    /** A regular expression that PCRE and RE2 read alike. */
    pattern: string;
    /** The folders it means, with slashes at both ends, for hosts that know no expressions. */
    folders: readonly string[];
    /** Likewise the single files. */
    files: readonly string[];
    value: string;
  }[];
  otherwise: string;
}

/** Where the site is served. */
export interface Place {
  /** The folder on the server under which the site lies; with a base path, in the folder of that name within it. Absolute. */
  root: string;
  /** Ports of the server. */
  http: number;
  https: number;
  /** Its certificate and key. Absolute. */
  certificate: string;
  key: string;
  /** Whether a server that can shall fetch a certificate itself. */
  fetchesCertificate: boolean;
}

/**
 * How the site is to be served, whatever the server: the one description from which every configuration is written, so that they
 * cannot disagree.
 */
export interface Rules extends Place {
  /** The site's host, as a browser sends it, without a port. */
  host: string;
  /** The base path, with slashes at both ends. */
  base: string;
  /** Sent with every answer, failures too. */
  headers: readonly Header[];
  varying: readonly Varying[];
  /** Sent over https alone. */
  transport: Header;
  /** Old addresses: every path that is asked for (decoded, from its first slash), and the address it leads to, encoded. */
  moved: readonly { from: string; to: string }[];
  /** Paths of stories that were taken back, likewise. */
  gone: readonly string[];
  /** The page for addresses at which nothing is. */
  notFound: string;
  /** Media types that not every server knows, by the end of a name. */
  types: Readonly<Record<string, string>>;
}

/** What a page of ours never asks a browser for. Videos in frames may play, fill the screen and stand in a corner. */
const powers = [
  ...[
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
  ],
  ...['microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
];

/** Scripts without a digest in their names, which must never be older than the pages that load them. */
const asked = ['service-worker.js', 'saving.js', 'opening.js'];

/** In: the edition, where its forms may lead (`givingHosts`), and where it is served. */
export function rulesOf(edition: Edition, giving: readonly string[], place: Place): Rules {
  const { base } = edition.addresses;
  const start = `^${literal(base)}`;
  return {
    ...place,
    host: new URL(edition.publication.url).hostname,
    base,
    headers: [
      ['Content-Security-Policy', headerPolicy(giving)],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
      ['Permissions-Policy', powers.map((each) => `${each}=()`).join(', ')],
      // Whoever takes gifts is told which newspaper a reader comes from, not which story: docs/decisions/0013.
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Frame-Options', 'DENY'],
    ],
    varying: [
      {
        name: 'Cache-Control',
        where: [
          {
            pattern: `${start}(?:${namedByContent})`,
            folders: [`${base}_astro/`, `${base}_pictures/`],
            files: [],
            value: cacheControl['for ever'],
          },
          {
            pattern: `${start}(?:${asked.map(literal).join('|')})$`,
            folders: [],
            files: asked.map((file) => base + file),
            value: 'no-cache',
          },
        ],
        otherwise: cacheControl.short,
      },
      {
        // Readers of feeds show our pictures on pages of their own.
        name: 'Cross-Origin-Resource-Policy',
        where: [
          {
            pattern: `${start}(?:_pictures|icons)/`,
            folders: [`${base}_pictures/`, `${base}icons/`],
            files: [],
            value: 'cross-origin',
          },
        ],
        otherwise: 'same-origin',
      },
    ],
    transport: ['Strict-Transport-Security', 'max-age=31536000'],
    moved: [...edition.aliases].flatMap(([alias, to]) => pathsOf(base, alias).map((from) => ({ from, to }))),
    gone: edition.withdrawn.flatMap((each) => pathsOf(base, each)),
    notFound: `${base}404.html`,
    types: { avif: 'image/avif', ics: 'text/calendar', webmanifest: 'application/manifest+json', woff2: 'font/woff2' },
  };
}

/** With and without the slash at its end, unless it names a file. */
function pathsOf(base: string, path: string): string[] {
  return /\.html?$/.test(path) ? [base + path] : [base + path, `${base}${path}/`];
}

/** A text as a regular expression that means it and nothing else. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** A path as an address has it. */
export function encodedPath(path: string): string {
  return path
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}
