import { words } from '../../../src/i18n/words.ts';
import { ContentError } from '../../../src/schema/problem.ts';
import { appealsOn } from '../../../src/support/on-page.ts';
import { editionOf } from '../../fixtures/edition.ts';

/** An appeal's copy in its two parts; undefined where the file was refused. */
export async function printedCopy(body: string): Promise<{ first: string; rest: string } | undefined> {
  try {
    const edition = editionOf({ appeals: [{ to: 'https://give.example', body }] });
    const { top } = await appealsOn({ type: 'list', language: 'en' }, edition, words('en'));
    const [wording] = top?.wordings ?? [];
    if (!wording) throw new Error('no appeal');
    return wording;
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}
