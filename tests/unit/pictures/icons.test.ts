import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { icon, icons, iconsOf } from '../../../src/pictures/icons.ts';
import { faultOfSvg } from '../../../src/pictures/svg.ts';
import { emptyFolder } from './originals.ts';

const colours = { brand: '#0b4f5c', paper: '#fffdf8' };
const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`;
const disc = '<circle cx="50" cy="50" r="50" fill="#0b4f5c"/>';

async function logo(content: string | Uint8Array, name = 'logo.svg'): Promise<string> {
  const file = join(await emptyFolder(), name);
  await writeFile(file, content);
  return file;
}

/** The colour of one pixel, as `#rrggbbaa`. */
async function pixel(png: Uint8Array, left: number, top: number): Promise<string> {
  const raw = await sharp(Buffer.from(png)).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return `#${raw.toString('hex')}`;
}

describe('the icons', () => {
  it('are of the size and type the list says', async () => {
    const brand = { logo: await logo(svg(disc)), colours };
    for (const { name, size, type } of icons) {
      const bytes = await icon(name, brand);
      if (size === 'any') expect(Buffer.from(bytes).toString()).toBe(svg(disc));
      else
        expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({ format: 'png', width: size, height: size });
      expect(name.endsWith(type === 'image/png' ? '.png' : '.svg')).toBe(true);
    }
  });

  it('stand on nothing in the browser and on paper on a telephone', async () => {
    const brand = { logo: await logo(svg(disc)), colours };
    expect(await pixel(await icon('icon-192.png', brand), 0, 0)).toMatch(/00$/);
    const touch = await icon('apple-touch-icon.png', brand);
    expect(await pixel(touch, 0, 0)).toBe('#fffdf8ff');
    expect(await pixel(touch, 90, 90)).toBe('#0b4f5cff');
  });

  it('stay in the circle that no mask cuts, a logo of one colour in paper on the brand’s', async () => {
    const square = '<rect x="0" y="0" width="100" height="100" rx="1" fill="#0b4f5c"/>';
    const masked = await icon('icon-maskable-512.png', { logo: await logo(svg(square)), colours });
    const { data } = await sharp(Buffer.from(masked)).raw().toBuffer({ resolveWithObject: true });
    let furthest = 0;
    for (let at = 0; at < 512 * 512; at += 1) {
      const inPaper = (data[at * 4] ?? 0) > 128;
      if (inPaper) furthest = Math.max(furthest, Math.hypot((at % 512) - 255.5, Math.floor(at / 512) - 255.5));
    }
    expect(furthest).toBeGreaterThan(180);
    expect(furthest).toBeLessThanOrEqual(512 * 0.4);
    expect(await pixel(masked, 0, 0)).toBe('#0b4f5cff');
    expect(await pixel(masked, 256, 256)).toBe('#fffdf8ff');
  });

  it('keep the colours of a logo that has more than one', async () => {
    const two = `${disc}<circle cx="50" cy="50" r="20" fill="#ff0000"/>`;
    const masked = await icon('icon-maskable-512.png', { logo: await logo(svg(two)), colours });
    expect(await pixel(masked, 0, 0)).toBe('#fffdf8ff');
    expect(await pixel(masked, 256, 256)).toBe('#ff0000ff');
  });

  it('can be made of a PNG, then without the SVG one', async () => {
    const png = await sharp(Buffer.from(svg(disc)))
      .png()
      .toBuffer();
    const brand = { logo: await logo(png, 'logo.png'), colours };
    expect(iconsOf(brand.logo).map(({ name }) => name)).not.toContain('favicon.svg');
    expect(await pixel(await icon('icon-512.png', brand), 256, 256)).toBe('#0b4f5cff');
    await expect(icon('favicon.svg', brand)).rejects.toThrow('no icon favicon.svg');
  });

  it('are not made of what is no logo, nor of an SVG that does more than draw', async () => {
    const words = await logo('words');
    await expect(icon('icon-192.png', { logo: words, colours })).rejects.toThrow(`${words}: holds no <svg>`);
    const script = await logo(svg('<script>alert(1)</script>'));
    await expect(icon('favicon.svg', { logo: script, colours })).rejects.toThrow(`${script}: holds a script`);
    const broken = await logo('<svg xmlns="http://www.w3.org/2000/svg"><g');
    await expect(icon('icon-192.png', { logo: broken, colours })).rejects.toThrow(`${broken}: not a logo`);
  });
});

describe('an SVG', () => {
  it.each([
    disc,
    '<defs><path id="a" d="M0 0h9"/></defs><use href="#a"/><use xlink:href = "#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>.a { fill: url(#g) } .b { fill: url("#g") }</style><title>Once on a time</title>',
  ])('may draw: %s', (inside) => {
    expect(faultOfSvg(Buffer.from(svg(inside)))).toBeUndefined();
  });

  it.each([
    ['<SCRIPT>1</SCRIPT>', 'script'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>', 'script'],
    ['<foreignObject><p/></foreignObject>', 'foreignObject'],
    ['<h:iframe/>', 'HTML'],
    ['<g onload="alert(1)"/>', 'handler'],
    ['<g\nonclick = "alert(1)"/>', 'handler'],
    ['<g id="a"onclick="alert(1)"/>', 'handler'],
    ['<a href="javascript:alert(1)"/>', 'link'],
    ['<a xlink:href="&#106;avascript:alert(1)"/>', 'link'],
    ['<use href="https://example.org/a.svg#a"/>', 'link'],
    ['<image href="data:image/svg+xml,x"/>', 'link'],
    ['<set attributeName="href" to="x"/>', 'animation'],
    ['<animate attributeName="onclick" values="x"/>', 'animation'],
    ['<style>@import "x"</style>', 'style'],
    ['<g style="fill: url(https://example.org/x)"/>', 'style'],
    ['<style>a { fill: \\75rl(x) }</style>', 'backslash'],
  ])('may do no more than draw: %s', (inside, word) => {
    expect(faultOfSvg(Buffer.from(svg(inside)))).toContain(word);
  });

  it('may not hide in entities, style sheets or an encoding', () => {
    expect(faultOfSvg(Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`))).toContain('entity');
    expect(faultOfSvg(Buffer.from(`<?xml-stylesheet href="#x"?>${svg('')}`))).toContain('style sheet');
    expect(faultOfSvg(Buffer.from(svg(disc), 'utf16le'))).toContain('UTF-8');
    expect(faultOfSvg(Buffer.from(`<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`))).toContain('ISO-2022-JP');
  });
});
