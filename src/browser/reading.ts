// Why a script: how many stories a reader has read is counted in their browser and nowhere else. It keeps a month and a number,
// and nothing of what was read. Runs in the head of a story, where an appeal says the number.
import { keptNames } from '../support/rules/reader.ts';
import { monthOf, readOneMore } from '../support/rules/reading.ts';
import { keep, kept } from './storage.ts';

// A reload, or the Back button, is no further story.
const [visit] = performance.getEntriesByType('navigation');
if (visit && 'type' in visit && visit.type === 'navigate') {
  keep(keptNames.read, readOneMore(kept(keptNames.read), monthOf(new Date())));
}
