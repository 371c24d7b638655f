import type { Words } from './words.ts';

/**
 * A `mailto:` link that begins a letter about an error in a story, its headline and address filled in.
 * Percent-encoded as RFC 6068 asks, line ends as %0D%0A.
 */
export function errorReport(contact: string, headline: string, address: string, words: Words): string {
  const subject = encodeURIComponent(words.reportErrorSubject(headline));
  const body = encodeURIComponent(`${address}\r\n\r\n`);
  return `mailto:${contact}?subject=${subject}&body=${body}`;
}
