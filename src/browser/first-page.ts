/** A window narrower than this is a phone's. Pixels. */
const narrow = 640;

/**
 * Shall what the page can be read without wait until its words and first picture have been painted: its letters, for which the
 * system's stand in, as wide, and the manifest with its icon? On slow networks they would come at the same time as those, and hold
 * them up. On a wide screen, and on a page that a link of this site led to, they are asked for at once: the first page has fetched
 * them, and the letters stand from the first paint on.
 * In: where the reader came from (`document.referrer`), this site's origin, and the window's width in pixels.
 */
export function mayWait(referrer: string, origin: string, width: number): boolean {
  return width < narrow && !`${referrer}/`.startsWith(`${origin}/`);
}

/** Keeps the browser from asking for the manifest. Out: what lets it. */
export function holdManifest(): () => void {
  let link: HTMLLinkElement | null = null;
  // It is asked for when the page is complete, and stands in it by then.
  document.addEventListener('DOMContentLoaded', () => {
    link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    if (link) link.rel = 'later';
  });
  return () => {
    if (link) link.rel = 'manifest';
  };
}

/** Calls back once all that the page began with has come and something of it has been painted. */
export function oncePainted(then: () => void): void {
  addEventListener('load', () => {
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      // The first paint is told of before a picture that has just come is in one.
      setTimeout(then, 100);
    }).observe({ type: 'paint', buffered: true });
  });
}
