import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';

import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';

import { command } from '../../src/newsroom/command.ts';
import { serve } from '../../src/newsroom/serve.ts';
import { findChromium, howToGetChromium } from '../chromium.ts';
import { allSites, asOf } from '../site/sites.ts';
import type { SiteName, TitleName } from '../site/sites.ts';

/*
 * Takes the pictures of docs/titles.md anew: `node tests/browser/portraits.ts`, by hand, after a change to how pages look. Letters
 * that the papers' own face lacks come from the machine's fonts, so it needs good ones for Arabic and Japanese.
 */

/** What is shown of each newspaper besides its front page. */
const stories = {
  demo: '2026/08/02/how-the-terns-came-back-to-gull-bank/',
  arabic: '2026/11/20/العبارة-تتوقف-تسعة-عشر-يوما/',
  japanese: '2026/11/20/渡船はやて丸-来春引退/',
} as const satisfies Partial<Record<SiteName | TitleName, string>>;

/** Pixels: what is shown of each page, the space around and between the two, the width of the picture; bytes: what it may weigh. */
const high = 1500;
const desktop = 1280;
const phone = 390;
const gap = 40;
const wide = 1200;
const heaviest = 120_000;

await command(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const [name, story] of Object.entries(stories)) {
      const site = allSites[name as keyof typeof stories];
      const { status } = spawnSync(process.execPath, ['tests/site/build.ts', name], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`the site "${name}" could not be built`);
      const served = await serve({ dir: site.options.outDir, port: 0, base: site.base });
      for (const [page, address] of [['front', ''] as const, ['story', story] as const]) {
        const file = `docs/title-${name === 'demo' ? 'english' : name}-${page}.jpg`;
        await writeFile(file, await portrait(browser, served.address + address));
        console.log(file);
      }
      await served.close();
    }
  } finally {
    await browser.close();
  }
});

/** A page on a desktop and, beside it, on a phone, as one JPEG. */
async function portrait(browser: Browser, address: string): Promise<Buffer> {
  const shots = [await screen(browser, address, desktop), await screen(browser, address, phone)];
  const size = { width: desktop + phone + 3 * gap, height: high + 2 * gap };
  const both = await sharp({ create: { ...size, channels: 3, background: '#d8d3c6' } })
    .composite(shots.map((input, index) => ({ input, top: gap, left: gap + index * (desktop + gap) })))
    .png()
    .toBuffer();
  return lightEnough(both);
}

async function screen(browser: Browser, address: string, width: number): Promise<Buffer> {
  const touch = width === phone;
  const viewport = { width, height: high };
  const context = await browser.newContext({ viewport, colorScheme: 'light', isMobile: touch, hasTouch: touch });
  const page = await context.newPage();
  await page.clock.setFixedTime(asOf);
  await page.goto(address, { waitUntil: 'networkidle' });
  // A phone's letters are asked for after its first paint.
  await page.waitForFunction(() => document.documentElement.dataset['letters'] === undefined);
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot();
  await context.close();
  return shot;
}

/** As a JPEG of the best quality that is not too heavy. */
async function lightEnough(picture: Buffer): Promise<Buffer> {
  for (let quality = 82; quality > 40; quality -= 6) {
    const jpeg = await sharp(picture).resize({ width: wide }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= heaviest) return jpeg;
  }
  throw new Error('a picture cannot be made light enough');
}
