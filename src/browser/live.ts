// Why a script: a page cannot ask by itself whether there is more. It asks for a file of a few bytes, once a minute while it is looked
// at, and changes nothing before its reader says so. Without scripts a link to the page itself does the same.
import { counted } from '../i18n/plural.ts';
import { isAnchor, newerThan, readLiveFile, waitAfter } from './live-rules.ts';

const live = document.querySelector<HTMLElement>('.live');
const place = live?.querySelector<HTMLElement>('.live-new');
const list = live?.querySelector<HTMLElement>('.entries');

/** The entries of a document, by their places. */
function entriesIn(from: ParentNode): Map<string, HTMLElement> {
  const found = [...from.querySelectorAll<HTMLElement>('.entries > .entry')].filter(({ id }) => isAnchor(id));
  return new Map(found.map((entry) => [entry.id, entry]));
}

/** The page as it is now. Not by `fetch`: this way the browser parses it, and its scripts do not run. */
async function pageNow(): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname);
    request.responseType = 'document';
    request.setRequestHeader('Cache-Control', 'no-cache');
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(String(request.status)));
    };
    request.onerror = reject;
    request.send();
  });
}

/** Does something above what is being read, which stays where it is in the window. */
function unmoved(change: () => void): void {
  const seen = [...document.querySelectorAll('.entry')].find((each) => each.getBoundingClientRect().bottom > 0);
  const before = seen?.getBoundingClientRect().top ?? 0;
  document.documentElement.style.setProperty('overflow-anchor', 'none');
  change();
  scrollBy({ top: (seen?.getBoundingClientRect().top ?? 0) - before, behavior: 'instant' });
  document.documentElement.style.removeProperty('overflow-anchor');
}

function watch(section: HTMLElement, offer: HTMLElement, entries: HTMLElement): void {
  const { file = '', failed = '', ended = '', language = '', one, two, zero, few, many, other = '' } = section.dataset;
  const given = { zero, one, two, few, many };
  const sentences = { ...Object.fromEntries(Object.entries(given).filter(([, sentence]) => sentence)), other };
  let until = Number(section.dataset['until']);
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Date.now();

  const show = async (button: HTMLButtonElement): Promise<void> => {
    button.disabled = true;
    try {
      const page = await pageNow();
      const shown = entriesIn(document);
      const fresh = [...entriesIn(page)].filter(([id]) => !shown.has(id) && document.getElementById(id) === null);
      const keys = page.querySelector('.key-events');
      unmoved(() => {
        for (const [id, entry] of fresh) {
          // Places sort by time: each before the first that is older.
          const older = [...entries.children].find((each) => each.id < id) ?? null;
          entries.insertBefore(document.adoptNode(entry), older);
        }
        const old = section.querySelector('.key-events');
        if (keys && old) old.replaceWith(document.adoptNode(keys));
        else if (keys) section.prepend(document.adoptNode(keys));
        offer.replaceChildren();
      });
      fresh[0]?.[1].querySelector<HTMLElement>('.entry-headline a')?.focus({ preventScroll: true });
    } catch {
      button.disabled = false;
      offer.replaceChildren(button, ` ${failed}`);
    }
  };

  const tell = (count: number): void => {
    const words = counted(sentences, count, language);
    const button = offer.querySelector('button') ?? document.createElement('button');
    if (button.textContent === words) return;
    button.type = 'button';
    button.className = 'button';
    button.textContent = words;
    button.onclick = () => void show(button);
    if (!button.isConnected) offer.replaceChildren(button);
  };

  const look = async (): Promise<void> => {
    last = Date.now();
    try {
      // The browser asks whether the file has changed, and no more where it has not.
      const answer = await fetch(file, { cache: 'no-cache' });
      const now = answer.ok ? readLiveFile(await answer.json()) : undefined;
      if (!now) throw new Error(file);
      failures = 0;
      until = now.until;
      const count = newerThan([...entriesIn(document).keys()], now.entries).length;
      if (count > 0) tell(count);
    } catch {
      failures++;
    }
    later();
  };

  const later = (): void => {
    clearTimeout(timer);
    if (Date.now() >= until) {
      const fresh = section.querySelector('.live-fresh');
      if (fresh) fresh.textContent = ended;
    } else if (!document.hidden) {
      const wait = Math.max(0, last + waitAfter(failures) - Date.now());
      timer = setTimeout(() => void look(), wait);
    }
  };

  document.addEventListener('visibilitychange', later);
  later();
}

if (live && place && list) watch(live, place, list);
