import type { Page } from '@playwright/test';

/** What a page did that no page of ours does: each once. */
export interface Tripped {
  all: () => string[];
  clear: () => void;
}

/** What attack strings call where they run. Not eval, by which the hand that touches everything is itself run; nor print, for which a story has a button. */
const calls = ['alert', 'prompt', 'confirm', 'open', 'steal', 'xss'];

/**
 * Sets wires that a script trips which should not have run: functions it would call, faults it would raise, dialogs, words in the
 * console, another page in the place of this one, requests to anyone else. In: the page, and the origin that may be asked.
 */
export async function setTripwires(page: Page, origin: string): Promise<Tripped> {
  const tripped = new Set<string>();
  await page.exposeFunction('tripwire', (what: string) => void tripped.add(what));
  await page.addInitScript((names) => {
    for (const name of names) {
      const trip = (): void => (window as unknown as { tripwire: (what: string) => void }).tripwire(name);
      // To call through a frame, a parent or a name is to call it all the same; nothing can put another in its place.
      Object.defineProperty(window, name, { value: trip, writable: false, configurable: false });
    }
  }, calls);
  page.on('dialog', (dialog) => {
    tripped.add(`dialog ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('pageerror', (error) => tripped.add(`fault ${error.message}`));
  page.on('popup', (popup) => {
    tripped.add(`opens ${popup.url()}`);
    void popup.close().catch(() => undefined);
  });
  await page.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      tripped.add(`asks ${route.request().url()}`);
      return route.abort();
    },
  );
  return { all: () => [...tripped].sort(), clear: () => tripped.clear() };
}

/** Does to every element of a page what a hand may do: points at it, presses it, types at it; follows no link away from the page. */
export async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const away = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null;
      const scheme = link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement ? link.protocol : '';
      // What would run is let run; what leads elsewhere, or nowhere (a broken address, for which Chromium shows a page of its own), is not.
      if (!['javascript:', 'vbscript:', 'data:', 'blob:', ''].includes(scheme)) event.preventDefault();
    };
    addEventListener('click', away, true);
    addEventListener('submit', (event) => event.preventDefault(), true);
    const others = [
      'focus',
      'focusin',
      'keydown',
      'keyup',
      'input',
      'change',
      'toggle',
      'load',
      'error',
      'animationstart',
      'animationend',
    ];
    const more = [
      'wheel',
      'copy',
      'paste',
      'cut',
      'select',
      'drag',
      'dragstart',
      'drop',
      'scroll',
      'begin',
      'end',
      'start',
      'blur',
    ];
    const mouse = [
      'mouseover',
      'mouseenter',
      'mousemove',
      'mousedown',
      'mouseup',
      'mouseout',
      'contextmenu',
      'dblclick',
    ];
    const pointer = ['pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'auxclick'];
    const kinds: [new (type: string, init: EventInit) => Event, string[]][] = [
      [MouseEvent, mouse],
      [PointerEvent, pointer],
      [Event, [...others, ...more]],
    ];
    for (const element of document.querySelectorAll('body *')) {
      for (const [Kind, types] of kinds)
        for (const type of types) element.dispatchEvent(new Kind(type, { bubbles: false, cancelable: true }));
      if (element instanceof HTMLElement || element instanceof SVGElement) {
        element.focus();
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
}

/** Moves a real pointer over what is in sight, and presses once. */
export async function wander(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) await page.mouse.move(width / 3, height * part, { steps: 4 });
  await page.keyboard.press('Tab');
}
