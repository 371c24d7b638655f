/** Under what names the browser keeps how its reader likes to read. */
export const choiceNames = { theme: 'theme', size: 'text-size', light: 'light' } as const;

/** What may be chosen; the first of each is what the page is without a choice. */
export const choices = {
  theme: ['auto', 'light', 'dark'],
  size: ['0', '1', '2', '3'],
  light: ['auto', 'on'],
} as const;

export type Choice = keyof typeof choices;

/** What a page tells the script that offers the choices, in `data-choices`: the words for each, in the order above. */
export type ChoicesData = Record<'size' | 'theme', { name: string; words: readonly string[] }>;

/** What was chosen, from what the browser kept; rubbish is no choice. */
export function chosenOf(choice: Choice, kept: string | null): string {
  const known: readonly string[] = choices[choice];
  return kept !== null && known.includes(kept) ? kept : choices[choice][0];
}
