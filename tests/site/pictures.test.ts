import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';

import { cardNamed } from '../../src/pictures/names.ts';
import { hashOf } from '../../src/pictures/recipe.ts';
import { attribute, tagged } from './html.ts';
import type { Element } from './html.ts';
import { faultsOf, printed } from './printed.ts';
import type { PrintedPage } from './printed.ts';

const isPicture = /\.(jpe?g|png|webp|avif|gif)$/i;
const folder = '_pictures/';

const site = printed('demo');
const { pages, edition } = site;
const all = [...site.files].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
/** Those made of one original each; cards for sharing are made of more. */
const names = all.filter((name) => cardNamed(name) === undefined);
const originals = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => isPicture.test(file))
  .map((file) => readFileSync(path.join('content', file)));

const images = (page: PrintedPage): Element[] => tagged(page.elements, 'img');
const source = (image: Element): string => attribute(image, 'src') ?? '';

describe('pictures on the pages', () => {
  it('are described, or said to add nothing', () => {
    expect(
      faultsOf(pages, (page) =>
        images(page)
          .filter((image) => attribute(image, 'alt') === undefined)
          .map(source),
      ),
    ).toEqual([]);
  });

  it('are described where they tell: with their own story, and where it stands in a list', () => {
    const { stories, publication, addresses } = edition;
    const own = stories.filter(({ image }) => image).map((story) => ({ page: site.page(story.address), story }));
    const undescribed = own.filter(
      ({ page, story }) => !images(page).some((image) => attribute(image, 'alt') === story.image?.alt),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(undescribed.map(({ story }) => story.id)).toEqual([]);
    const sections = publication.sections.map(({ id }) => site.page(addresses.section(id)));
    expect(
      faultsOf(sections, (page) =>
        images(page)
          .filter((image) => attribute(image, 'alt') === '')
          .map(source),
      ),
    ).toEqual([]);
  });

  it('say how large they are, in the proportions of their file', async () => {
    const sizes = new Map<string, { width: number; height: number }>();
    for (const name of names.filter((each) => !each.endsWith('.avif'))) {
      const { width, height } = await sharp(site.read(folder + name)).metadata();
      sizes.set(`/${folder}${name}`, { width, height });
    }
    const fault = (image: Element): string[] => {
      const [width, height] = [Number(attribute(image, 'width')), Number(attribute(image, 'height'))];
      const file = sizes.get(source(image));
      if (!(width > 0 && height > 0)) return [`${source(image)} without a size`];
      return file?.width === width && file.height === height ? [] : [`${source(image)} is not ${width} × ${height}`];
    };
    expect(faultsOf(pages, (page) => images(page).flatMap(fault))).toEqual([]);
  });

  it('are fetched when they are near, save the one that a reader sees first', () => {
    const isEager = (image: Element): boolean => attribute(image, 'loading') !== 'lazy';
    const faults = faultsOf(pages, (page) => {
      const eager = images(page).filter(isEager);
      const first = images(page).find((image) => !isPortrait(image));
      return [
        ...images(page)
          .filter((image) => isEager(image) !== (attribute(image, 'fetchpriority') === 'high'))
          .map((image) => `${source(image)}: eager and urgent do not agree`),
        ...eager.filter((image) => image !== first).map((image) => `${source(image)} is eager, but not the first`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has one that is fetched first on each page that leads with one', () => {
    const { stories, addresses, front, publication, bySection } = edition;
    const led = [
      ...stories.filter(({ image }) => image).map(({ address }) => address),
      ...(front.lead?.image ? [addresses.front] : []),
      ...publication.sections.filter(({ id }) => bySection.get(id)?.[0]?.image).map(({ id }) => addresses.section(id)),
    ];
    expect(led.length).toBeGreaterThan(25);
    const urgent = (page: PrintedPage): Element[] =>
      images(page).filter((image) => attribute(image, 'fetchpriority') === 'high');
    expect(
      faultsOf(led.map(site.page), (page) =>
        urgent(page).length === 1 ? [] : [`${urgent(page).length} urgent pictures`],
      ),
    ).toEqual([]);
  });

  it('come as AVIF and, for browsers without it, as something older', () => {
    const faults = faultsOf(pages, (page) => [
      ...tagged(page.elements, 'source')
        .filter((each) => attribute(each, 'type') !== 'image/avif')
        .map(() => 'a source that is not AVIF'),
      ...images(page)
        .filter((image) => !/\.(jpg|webp)$/.test(source(image)))
        .map(source),
      ...(tagged(page.elements, 'source').length === images(page).length ? [] : ['a picture without AVIF']),
    ]);
    expect(faults).toEqual([]);
  });
});

describe('picture files', () => {
  const printedFrom = new Map<string, { width: number; height: number }>();

  beforeAll(async () => {
    for (const bytes of originals) {
      const { width, height } = await sharp(bytes).metadata();
      printedFrom.set(hashOf(bytes), { width, height });
    }
  });

  it('are all shown or named somewhere', () => {
    const texts = [...site.files]
      .filter((file) => /\.(html|xml|json)$/.test(file))
      .map((file) => site.read(file).toString());
    const named = new Set(
      texts.flatMap((text) => [...text.matchAll(/_pictures\\?\/([0-9a-z.-]+)/g)].map(([, name]) => name)),
    );
    expect(all.filter((name) => !named.has(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(150);
  });

  it('are never the originals', () => {
    const shipped = new Set([...site.files].map((file) => site.read(file).toString('base64')));
    expect(originals.length).toBeGreaterThan(25);
    expect(originals.filter((bytes) => shipped.has(bytes.toString('base64')))).toEqual([]);
    expect(
      [...site.files].filter((file) => isPicture.test(file) && !file.startsWith(folder) && !file.startsWith('icons/')),
    ).toEqual([]);
  });

  it('are never wider than the original, and as wide as their name says', async () => {
    const faults: string[] = [];
    for (const name of names) {
      const { width } = await sharp(site.read(folder + name)).metadata();
      const original = printedFrom.get(name.slice(0, 16));
      if (original === undefined) faults.push(`${name} is of no picture in content/`);
      else if (width > original.width) faults.push(`${name} is wider than its original, ${original.width}`);
      if (!name.includes(`-${width}.`) && !name.includes(`-${width}x${width}.`))
        faults.push(`${name} is ${width} wide`);
    }
    expect(faults).toEqual([]);
  });

  it('say nothing of who took them, when and where', async () => {
    const telling: string[] = [];
    for (const name of all) {
      const { exif, xmp, iptc } = await sharp(site.read(folder + name)).metadata();
      if (exif ?? xmp ?? iptc) telling.push(name);
    }
    expect(telling).toEqual([]);
  });
});

/** A portrait beside a byline is small: the picture after it is the first that counts. */
function isPortrait(image: Element): boolean {
  return /-(\d+)x\1\./.test(source(image));
}
