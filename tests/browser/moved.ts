import type { Page } from '@playwright/test';

/** Something that moved without the reader having done anything. */
export interface Shift {
  /** The score of layout instability: 0 is still, 1 is everything. */
  value: number;
  what: string[];
}

/** Less than a line of text moves by one pixel: what rounding leaves of a fraction of one, where letters change for others as wide. */
const least = 0.00001;

/**
 * What moved on a page so far, after all that is in sight has been fetched and some frames have been drawn. What moves within half a second
 * of a key or a click is not counted, by the metric's definition (Layout Instability, `hadRecentInput`), nor what is out of sight.
 */
export async function shifts(page: Page): Promise<Shift[]> {
  await page.waitForLoadState('load');
  return page.evaluate(async (leastSeen) => {
    const inSight = (image: HTMLImageElement): boolean => {
      const { top, bottom } = image.getBoundingClientRect();
      return image.checkVisibility() && bottom > 0 && top < innerHeight;
    };
    // Letters that wait for the first paint are asked for after it.
    while (document.documentElement.dataset['letters']) await new Promise((resolve) => setTimeout(resolve, 20));
    await document.fonts.ready;
    while ([...document.images].some((image) => inSight(image) && !image.complete))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const moved: Shift[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry && 'sources' in entry && 'hadRecentInput' in entry) || entry.hadRecentInput) continue;
        if (Number(entry.value) < leastSeen) continue;
        const sources = entry.sources as { node: Node | null }[];
        moved.push({ value: Number(entry.value), what: sources.map(({ node }) => node?.nodeName ?? '') });
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return moved;
  }, least);
}
