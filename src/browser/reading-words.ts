// Why a script: the number is in the reader's browser alone. It stands right after the line that it fills, so that the line is
// filled as soon as it is there. Without scripts there is no line.
import { counted } from '../i18n/plural.ts';
import { keptNames } from '../support/rules/reader.ts';
import { monthOf, readIn } from '../support/rules/reading.ts';
import { kept } from './storage.ts';

const line = document.currentScript?.previousElementSibling;
if (line instanceof HTMLElement) {
  const { from, other = '', ...sentences } = line.dataset;
  const count = readIn(kept(keptNames.read), monthOf(new Date()));
  if (count >= Number(from)) {
    line.textContent = counted({ ...sentences, other }, count, line.lang || document.documentElement.lang);
    line.hidden = false;
  }
}
