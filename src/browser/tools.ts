// Why a script: to read aloud, to keep a story, to hand an address to another program and to print are things only the browser can
// be asked to do. Without scripts, and in browsers that know neither scripts nor styles, these buttons are not there; the link to
// send the story by e-mail is.
import { loadingType } from '../policy/type-names.ts';
import { loaded } from './loading.ts';
import { savedName } from './saved-list.ts';
import { kept } from './storage.ts';
import type { ToolsData } from './tools-data.ts';
import { scriptAddresses } from './trusted.ts';
import { voiceFor } from './voice.ts';

function offerAll(tools: HTMLElement): void {
  const { address, title, words, save, list } = JSON.parse(tools.dataset['tools'] ?? '') as ToolsData;
  const said = document.createElement('span');
  said.className = 'tools-said';
  said.setAttribute('role', 'status');
  const say = (sentence: string): void => {
    said.textContent = sentence;
  };
  const button = (name: string): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    return made;
  };
  const link = (href: string, name: string): HTMLAnchorElement => {
    const made = document.createElement('a');
    made.href = href;
    made.textContent = name;
    return made;
  };

  const [sharing, saving, printing, listening] = [
    button(words.share),
    button(save.save),
    button(words.print),
    button(words.listen),
  ];
  const saved = link(list.address, list.words);
  saved.className = 'to-saved';
  saved.hidden = true;
  tools.prepend(sharing);
  tools.append(saving, saved, printing, link('#choices', words.choices), listening, said);

  sharing.addEventListener('click', () => void share(address, title, () => say(words.copied)));
  printing.addEventListener('click', () => print());
  offerSaving(saving, save, say);
  offerListening(listening, words);
}

async function share(address: string, title: string, copied: () => void): Promise<void> {
  try {
    if ('share' in navigator) await navigator.share({ title, url: address });
    else {
      await (navigator as Navigator).clipboard.writeText(address);
      copied();
    }
  } catch {
    // The reader thought better of it, or the browser does not allow it: the link by e-mail is beside it.
  }
}

/** What saves a story is fetched when it is first wanted: see save-button.ts, which takes the button over. */
function offerSaving(button: HTMLButtonElement, save: ToolsData['save'], say: (words: string) => void): void {
  button.dataset['tool'] = 'save';
  Object.assign(button.dataset, save);
  // Neither is there where the address is not secure.
  button.hidden = !('caches' in window && 'serviceWorker' in navigator);
  const trusted = scriptAddresses(loadingType, (address) => address === save.script && /^\/[^/]/.test(address));
  const fetched = (): Promise<void> => loaded(trusted(save.script));
  // Where it is doubtful that file knows; nothing moves when it comes.
  if (kept(savedName)?.includes(JSON.stringify(save.address))) {
    button.textContent = save.remove;
    addEventListener('load', () => void fetched());
  } else {
    const first = (): void => {
      fetched().then(
        () => button.click(),
        () => {
          say(save.failed);
          button.addEventListener('click', first, { once: true });
        },
      );
    };
    button.addEventListener('click', first, { once: true });
  }
}

/** What is read aloud: the headline, the standfirst and the text, without appeals, tables and notes. */
function textToRead(): string[] {
  const parts = document.querySelectorAll<HTMLElement>(
    '.story-head :is(h1, .standfirst), .entry-headline, .body > :is(p, h2, h3, ul, ol, blockquote)',
  );
  return [...parts].map((part) => part.innerText.trim()).filter((text) => text !== '');
}

function offerListening(button: HTMLButtonElement, words: ToolsData['words']): void {
  button.className = 'silent';
  if (!('speechSynthesis' in window)) return;
  const language = document.querySelector<HTMLElement>('.body')?.lang ?? '';
  const spoken = language === '' ? document.documentElement.lang : language;
  const offer = (): void => {
    // Its room is kept: voices may arrive late, and nothing may move then.
    button.classList.toggle('silent', voiceFor(spoken, speechSynthesis.getVoices()) === undefined);
  };
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);
  let reading = false;
  const stop = (): void => {
    reading = false;
    speechSynthesis.cancel();
    button.textContent = words.listen;
  };
  button.addEventListener('click', () => {
    if (reading) {
      stop();
      return;
    }
    reading = true;
    button.textContent = words.stop;
    const texts = textToRead();
    // One utterance a paragraph: long ones are cut off by some browsers.
    for (const [index, text] of texts.entries()) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = spoken;
      utterance.voice = voiceFor(spoken, speechSynthesis.getVoices()) ?? null;
      if (index === texts.length - 1) utterance.addEventListener('end', stop);
      speechSynthesis.speak(utterance);
    }
  });
  addEventListener('pagehide', stop);
}

const tools = document.querySelector<HTMLElement>('.tools');
if (tools) offerAll(tools);
