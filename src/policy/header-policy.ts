import { needsOf } from './needs.ts';

/** The longest that the header's policy may be: it comes with every answer. Characters. */
export const longestPolicy = 1500;

/**
 * The policy that a server sends with everything, under which each page's own falls: what a `<meta>` cannot say, who may frame the
 * site, and what holds for every page. It names no hash and no `default-src`, so that it stays true when the pages are printed anew: where
 * a header and a page both speak, a browser allows what both allow. In: `givingHosts`.
 */
export function headerPolicy(giving: readonly string[]): string {
  const types = [...new Set(Object.values(needsOf).flatMap((each) => each.types ?? []))].sort();
  return [
    `base-uri 'none'`,
    `object-src 'none'`,
    `media-src 'none'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `form-action ${[`'self'`, ...giving].join(' ')}`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${types.join(' ')}`,
  ].join('; ');
}
