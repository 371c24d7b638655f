import type { EmbedKind } from './embed-wish.ts';

/** An address that a frame may show, and what sort of thing is there. */
export interface Frame {
  kind: EmbedKind;
  src: string;
}

/**
 * The frame of a page that has one: of YouTube without its cookies, of Vimeo asked not to track, of an OpenStreetMap view, of a
 * Mastodon post. Undefined for any other address. Every part of the answer is matched or measured, never passed on.
 * Sources: each site’s own “embed” or “share” dialogue.
 */
export function frameOf(url: URL): Frame | undefined {
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  if (host === 'youtube.com' || host === 'youtu.be' || host === 'youtube-nocookie.com') return youTube(url, host);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(url);
  if (host === 'openstreetmap.org') return openStreetMap(url);
  return mastodon(url);
}

function youTube({ pathname, searchParams }: URL, host: string): Frame | undefined {
  const written = host === 'youtu.be' ? pathname.slice(1) : /^\/(?:embed|shorts|live)\/([^/]+)$/.exec(pathname)?.[1];
  const id = pathname === '/watch' ? searchParams.get('v') : written;
  if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
  const start = /^(\d{1,6})s?$/.exec(searchParams.get('t') ?? searchParams.get('start') ?? '')?.[1];
  const from = start === undefined ? '' : `&start=${start}`;
  return { kind: 'video', src: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from}` };
}

function vimeo({ pathname, searchParams }: URL): Frame | undefined {
  const [, id, hash = searchParams.get('h') ?? ''] =
    /^\/(?:video\/)?(\d{1,12})(?:\/([\da-f]{1,32}))?$/.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  const secret = /^[\da-f]{1,32}$/.test(hash) ? `&h=${hash}` : '';
  return { kind: 'video', src: `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${secret}` };
}

/** Pixels of the frame that a view is cut to, as the site’s own frames are. */
const viewWide = 600;
const viewHigh = 450;

/** A shared view, `#map=zoom/latitude/longitude`, with a pin where the address has one (`?mlat=…&mlon=…`). */
function openStreetMap({ hash, searchParams }: URL): Frame | undefined {
  const [zoom, latitude, longitude] = /^#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash)?.slice(1).map(Number) ?? [];
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  if (!(zoom <= 20 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180)) return undefined;
  // Web Mercator: the world is 256 pixels wide at zoom 0, twice that at each further one.
  const degrees = 360 / (256 * 2 ** zoom);
  const wide = (degrees * viewWide) / 2;
  const high = (degrees * Math.cos((latitude * Math.PI) / 180) * viewHigh) / 2;
  const box = [longitude - wide, latitude - high, longitude + wide, latitude + high].map((side) => side.toFixed(5));
  const pin = [searchParams.get('mlat'), searchParams.get('mlon')];
  const marker = pin.every((each) => each !== null && /^-?\d{1,3}(?:\.\d{1,8})?$/.test(each))
    ? `&marker=${encodeURIComponent(pin.join(','))}`
    : '';
  const bounds = encodeURIComponent(box.join(','));
  return { kind: 'map', src: `https://www.openstreetmap.org/export/embed.html?bbox=${bounds}&layer=mapnik${marker}` };
}

/** `/@name/number` on any host: the address of a post on every Mastodon server. */
function mastodon({ origin, pathname }: URL): Frame | undefined {
  const post = /^\/@\w{1,64}\/\d{1,20}$/.exec(pathname)?.[0];
  return post === undefined ? undefined : { kind: 'post', src: `${origin}${post}/embed` };
}
