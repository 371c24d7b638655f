/** What this browser keeps under a name; null for nothing, and where storage is blocked, which throws when it is touched. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a word under a name. Out: whether it could; not where storage is blocked or full. */
export function keep(name: string, word: string): boolean {
  try {
    localStorage.setItem(name, word);
    return true;
  } catch {
    return false;
  }
}

/** Keeps nothing under that name any more. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Blocked storage keeps nothing.
  }
}
