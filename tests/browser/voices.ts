import type { Page } from '@playwright/test';

/** What the page asked of the browser, in order: what `withVoices` notes, or a test's own list `window.asked`. */
export const asked = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { asked: unknown[] }).asked);

/** A browser with voices for these languages. What it is given to say is noted; `finish()` has it come to its end. */
export const withVoices = (page: Page, languages: string[], late = false): Promise<unknown> =>
  page.addInitScript(
    ([languages, late]) => {
      const noted: unknown[] = [];
      const voices = languages.map((lang) => ({ lang, default: false, localService: true, name: lang }));
      let last: EventTarget | undefined;
      class Utterance extends EventTarget {
        lang = '';
        voice: unknown = null;
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const speechSynthesis = Object.assign(new EventTarget(), {
        ready: !late,
        getVoices: () => (speechSynthesis.ready ? voices : []),
        speak: (utterance: Utterance) => {
          noted.push({ say: utterance.text, lang: utterance.lang, voice: (utterance.voice as { name: string }).name });
          last = utterance;
        },
        cancel: () => noted.push('cancel'),
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
      Object.assign(window, {
        asked: noted,
        SpeechSynthesisUtterance: Utterance,
        finish: () => last?.dispatchEvent(new Event('end')),
        voicesCome: () => {
          speechSynthesis.ready = true;
          speechSynthesis.dispatchEvent(new Event('voiceschanged'));
        },
      });
    },
    [languages, late] as const,
  );
