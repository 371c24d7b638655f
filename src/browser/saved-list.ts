/** Under what name the browser keeps the list of stories saved for later. */
export const savedName = 'saved-stories';

/** A story its reader saved. */
export interface Saved {
  /** Its address on this site, from the first slash. */
  address: string;
  headline: string;
  /** Of the headline (BCP 47). */
  language: string;
}

/** The stories saved, the latest first, from what the browser kept; rubbish is passed over. */
export function savedIn(kept: string | null): Saved[] {
  const list = parsed(kept);
  return Array.isArray(list) ? list.flatMap(savedOf) : [];
}

/** What to keep of a list; null where nothing need be kept. */
export function keptOf(list: readonly Saved[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** The list with a story first, once. */
export function withSaved(list: readonly Saved[], story: Saved): Saved[] {
  return [story, ...withoutSaved(list, story.address)];
}

/** The list without the story at an address. */
export function withoutSaved(list: readonly Saved[], address: string): Saved[] {
  return list.filter((saved) => saved.address !== address);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** An address with two slashes at its head would lead to another host. */
function savedOf(entry: unknown): Saved[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { address, headline, language } = entry as Record<string, unknown>;
  if (typeof address !== 'string' || !/^\/(?![/\\])/.test(address)) return [];
  if (typeof headline !== 'string' || headline === '') return [];
  return [{ address, headline, language: typeof language === 'string' ? language : '' }];
}
