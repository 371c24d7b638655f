import { readFileSync, writeFileSync } from 'node:fs';

/** What a stage of the build noted of its last run, by name; nothing where it did not come to its end, or never ran. */
export function remembered(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

/** Notes it for the next run. */
export function remember(file: string, noted: Iterable<readonly [name: string, state: string]>): void {
  writeFileSync(file, JSON.stringify(Object.fromEntries(noted)));
}
