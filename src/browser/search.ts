// Why a script: the site is files, and no server answers questions. The browser asks an index made at build instead, of which it
// fetches only the pieces it needs, and only once something is asked. Without scripts the page leads to the archive and the topics.
import { counted } from '../i18n/plural.ts';
import type { SearchData } from './search-data.ts';
import { searchIndexes } from './search-indexes.ts';
import type { Found } from './search-indexes.ts';
import { itemOf } from './search-item.ts';
import { asked, isAsking, queryOf, questionIn } from './search-question.ts';
import type { Question } from './search-question.ts';
import { shownStory } from './search-story.ts';

/** How many stories are shown at once, and how many more each time. */
const step = 10;
/** How long a reader who types has to pause before what is there is searched for. Milliseconds. */
const pause = 300;

const form = part('form.search-form', HTMLFormElement);
const status = part('.search-status', HTMLElement);
const list = part('.search-list', HTMLElement);
const region = part('.search-found', HTMLElement);
const more = part('.search-more', HTMLButtonElement);
const otherWays = part('.other-ways', HTMLElement);
const data = JSON.parse(region.dataset['search'] ?? '') as SearchData; // Printed by the component that asks for this script.
const find = searchIndexes(data.indexes, data.opening);

let latest = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let found: Found | undefined;

function part<T extends HTMLElement>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`no ${selector}`);
  return element;
}

const field = (name: string): HTMLInputElement | HTMLSelectElement | undefined => {
  const element = form.elements.namedItem(name);
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : undefined;
};

/** Fields that the form does not offer, or values that it does not, ask nothing. */
function questionOfForm(): Question {
  return questionIn(new URLSearchParams(asked.map((name) => [name, field(name)?.value ?? ''])).toString());
}

function fillForm(question: Question): void {
  for (const name of asked) {
    const input = field(name);
    if (input) input.value = question[name];
    // Nothing is chosen where a list does not hold what the address says.
    if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.value = '';
  }
}

/** Keeps the address by the question, so that it can be shared, reloaded and come back to. */
function remember(question: Question): void {
  history.replaceState(history.state, '', location.pathname + queryOf(question));
}

async function search(question: Question): Promise<void> {
  const mine = ++latest;
  const asks = isAsking(question);
  if (!asks) {
    show([], '');
    return;
  }
  makeRoom();
  list.setAttribute('aria-busy', 'true');
  if (list.childElementCount === 0) status.textContent = data.words.searching;
  try {
    const answer = await find(question);
    const first = await answer.next(step);
    if (mine !== latest) return;
    found = answer;
    show(
      first.map((story) => itemOf(shownStory(story, data))),
      said(answer.count),
    );
  } catch {
    if (mine !== latest) return;
    show([], data.words.failed);
  }
}

function said(count: number): string {
  return count === 0 ? data.words.nothing : counted(data.found, count, data.language);
}

/** Before anything is found, so that nothing the reader sees moves when it is. */
function makeRoom(): void {
  region.classList.add('asked');
  if (list.childElementCount === 0) otherWays.hidden = true;
}

function show(items: readonly HTMLElement[], words: string): void {
  list.replaceChildren(...items);
  list.removeAttribute('aria-busy');
  otherWays.hidden = items.length > 0;
  status.textContent = words;
  offerMore();
}

function offerMore(): void {
  more.hidden = list.childElementCount >= (list.childElementCount === 0 ? 0 : (found?.count ?? 0));
}

async function showMore(): Promise<void> {
  const mine = latest;
  more.disabled = true;
  const items = await found?.next(step).then(
    (stories) => stories.map((story) => itemOf(shownStory(story, data))),
    () => [],
  );
  more.disabled = false;
  if (mine !== latest || !items) return;
  list.append(...items);
  offerMore();
  // The next thing to read; the button may be gone.
  items[0]?.querySelector('a')?.focus();
}

function ask(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const question = questionOfForm();
    remember(question);
    void search(question);
  }, delay);
}

form.addEventListener('input', ({ target }) => {
  makeRoom();
  ask(target instanceof HTMLSelectElement ? 0 : pause);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(0);
});
more.addEventListener('click', () => void showMore());

part('.search-needs-script', HTMLElement).hidden = true;
form.hidden = false;
fillForm(questionIn(location.search));
void search(questionOfForm());
