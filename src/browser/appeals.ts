// Why a script: only the browser knows what its reader has closed or given, what time it is, and which wording it showed before.
// Runs in the head, so that what is not to be seen is gone before the first paint. Without it every appeal simply stands.
import { isShown, keptNames, noted, wordingKept } from '../support/rules/reader.ts';
import type { Printed, Wording } from '../support/rules/reader.ts';
import { keep, kept } from './storage.ts';

const root = document.documentElement;

/** What the page says of its appeals: one element of the head each, with its place as content. */
const printed = (): NodeListOf<HTMLMetaElement> => document.querySelectorAll('meta[name=appeal]');

function judge(): void {
  for (const meta of printed()) {
    // What is gone stays gone on this page, whether or not the browser could keep it.
    if (root.getAttribute(`data-${meta.content}`) === 'none') continue;
    const shown = isShown(
      factsOf(meta),
      { closed: kept(keptNames.closed), supporter: kept(keptNames.supporter) },
      Date.now(),
    );
    show(meta.content, shown ? wordingOf(meta) : 'none');
  }
}

function factsOf({ dataset: { fingerprint = '', until, quiet } }: HTMLMetaElement): Printed {
  return { fingerprint, until: until ? Number(until) : undefined, quietDays: Number(quiet) };
}

function show(place: string, what: Wording | 'none'): void {
  root.setAttribute(`data-${place}`, what);
}

/** Drawn once, then kept; the first where it cannot be kept. */
function wordingOf({ dataset: { two: id } }: HTMLMetaElement): Wording {
  if (!id) return 'a';
  const notes = kept(keptNames.wording);
  const before = wordingKept(notes, id);
  if (before) return before;
  const drawn = Math.random() < 0.5 ? 'a' : 'b';
  return keep(keptNames.wording, noted(notes, id, drawn)) ? drawn : 'a';
}

function hideAll(): void {
  for (const { content } of printed()) show(content, 'none');
}

function close(place: string, byKeyboard: boolean): void {
  const closed = [...printed()].find(({ content }) => content === place);
  const { fingerprint = '' } = closed?.dataset ?? {};
  keep(keptNames.closed, noted(kept(keptNames.closed), fingerprint, String(Date.now())));
  hideAll();
  // A reader with a mouse is left where they were reading; with a keyboard, the focus must be in sight.
  headTo(document.querySelector('h1'), !byKeyboard);
}

function thank(place: string): void {
  const isKept = keep(keptNames.supporter, String(Date.now()));
  hideAll();
  const thanks = document.querySelector<HTMLElement>(`.appeal-thanks.appeal-${place}`);
  // Where nothing can be kept, a promise to remember would be untrue.
  if (!thanks || !isKept) return headTo(document.querySelector('h1'));
  thanks.hidden = false;
  headTo(thanks);
}

/** The button is gone from under the reader's focus: it goes to what they came for, or to what they are told. */
function headTo(element: HTMLElement | null, preventScroll = false): void {
  element?.setAttribute('tabindex', '-1');
  element?.focus({ preventScroll });
}

judge();

// A page that the Back button brings as it was left may show what has been closed since.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const thanks of document.querySelectorAll<HTMLElement>('.appeal-thanks')) thanks.hidden = true;
  judge();
});

document.addEventListener('click', ({ target, detail }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.appeal button[data-place]') : null;
  const { place = '' } = button?.dataset ?? {};
  if (button?.matches('.appeal-close')) close(place, detail === 0);
  if (button?.matches('.appeal-supporter')) thank(place);
});
