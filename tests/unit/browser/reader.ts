import vm from 'node:vm';

/** What a page says of one appeal, as `data-…` of its element in the head. */
export interface Meta {
  content: string;
  dataset: Record<string, string>;
}

/** A reader's browser, as far as the script in the head can see it. */
export interface Reader {
  metas: readonly Meta[];
  /** What it keeps; changed by the script. */
  kept: Map<string, string>;
  /** How its storage fails: `touched` throws as soon as it is looked at, as blocked storage does; `missing` is no object at all. */
  storage: 'works' | 'get' | 'set' | 'both' | 'touched' | 'missing';
  now: number;
  /** What the next draw gives, from 0 to 1. */
  draw: number;
}

/** A page that the script has run on. */
export interface Page {
  /** `data-…` of the page's root. */
  shown: Record<string, string>;
  /** How often a wording was drawn. */
  draws: number;
  /** What has the focus. */
  focus: string | undefined;
  thanks: Record<string, { hidden: boolean }>;
  /** The reader comes back to the page with the Back button, at another moment. */
  back: (now: number, persisted?: boolean) => void;
  click: (button: 'appeal-close' | 'appeal-supporter', place: string) => void;
}

/** Runs the script on a page as it is read. Throws whatever the script throws. */
export function read(script: vm.Script, { metas, kept, storage, ...reader }: Reader): Page {
  const listeners: Record<string, (event: object) => void> = {};
  const page = { shown: {}, draws: 0, focus: undefined, thanks: {} } as Omit<Page, 'back' | 'click'>;
  let { now } = reader;

  const blocked = (...when: Reader['storage'][]): void => {
    if (when.includes(storage)) throw new Error('SecurityError');
  };
  const localStorage = {
    getItem: (name: string): string | null => (blocked('get', 'both'), kept.get(name) ?? null),
    setItem: (name: string, word: string): void => (blocked('set', 'both'), void kept.set(name, word)),
  };

  const focusable = (name: string) => ({
    hidden: true,
    setAttribute: () => undefined,
    focus: () => (page.focus = name),
  });
  const headline = focusable('h1');
  class Element {
    dataset: Record<string, string>;
    readonly #name: string;
    constructor(name: string, place: string) {
      this.#name = name;
      this.dataset = { place };
    }
    closest(): this {
      return this;
    }
    matches(selector: string): boolean {
      return selector === `.${this.#name}`;
    }
  }
  const document = {
    documentElement: {
      getAttribute: (name: string): string | null => page.shown[name] ?? null,
      setAttribute: (name: string, value: string) => (page.shown[name] = value),
    },
    querySelectorAll: (selector: string) => (selector === 'meta[name=appeal]' ? metas : []),
    querySelector: (selector: string) => {
      if (selector === 'h1') return headline;
      const [, place = ''] = /^\.appeal-thanks\.appeal-(.*)$/.exec(selector) ?? [];
      return (page.thanks[place] ??= focusable(selector));
    },
    addEventListener: (type: string, listener: (event: object) => void) => (listeners[type] = listener),
  };
  const window = {
    document,
    Element,
    Date: { now: () => now },
    Math: { random: () => (page.draws++, reader.draw) },
    addEventListener: document.addEventListener,
  };
  Object.defineProperty(window, 'localStorage', {
    get: () => (blocked('touched'), storage === 'missing' ? null : localStorage),
  });
  script.runInContext(vm.createContext(window));

  return Object.assign(page, {
    back: (later: number, persisted = true) => {
      now = later;
      listeners['pageshow']?.({ persisted });
    },
    click: (button: string, place: string) => listeners['click']?.({ target: new Element(button, place) }),
  });
}
