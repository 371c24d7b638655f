/**
 * The part of an address that stands for a name: NFC, lower case, and whatever is not a letter or digit of any script
 * made single hyphens. Marks stay with their letters, or Hindi and vocalised Hebrew would fall to pieces; those at the start
 * have none. May be empty.
 */
export function slugOf(name: string): string {
  const slug = slugs.get(name) ?? slugged(name);
  slugs.set(name, slug);
  return slug;
}

// Thousands of stories share a topic.
const slugs = new Map<string, string>();

function slugged(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

/** Can this stand in an address as it is? Letters, marks and digits of any script, lower case, with - or _ between. */
export function isSlug(word: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*([-_]+[\p{L}\p{M}\p{N}]+)*$/u.test(word) &&
    word === word.normalize('NFC').toLowerCase() &&
    new TextEncoder().encode(word).length <= 200
  );
}

const reservedWords = new Set(['topics', 'authors', 'search', 'corrections', 'thank-you', 'reminders', 'offline']);

/** Is this first segment of an address kept for what the site prints itself? (Years, indexes, built pages.) */
export function isReserved(segment: string): boolean {
  return /^\d{4}$/.test(segment) || reservedWords.has(segment);
}
