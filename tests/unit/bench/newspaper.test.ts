import { describe, expect, it } from 'vitest';

import { ourFiles, peerFiles, storyFile } from '../../../bench/newspaper/files.ts';
import { hugoFiles } from '../../../bench/newspaper/hugo-files.ts';
import { addressOf, bodyOf, dayOf, latestStory, newspaper } from '../../../bench/newspaper/newspaper.ts';
import { markdown, plainWords, wordCount } from '../../../bench/newspaper/prose.ts';
import { aroundMedian, random } from '../../../bench/newspaper/random.ts';
import { median } from '../../../bench/speed/results.ts';

const wish = { stories: 400, seed: 'one', pictures: 0.3 };
const paper = newspaper(wish);

function folder(files: Iterable<{ path: string; text: string }>): Map<string, string> {
  return new Map([...files].map(({ path, text }) => [path, text]));
}

describe('the newspaper of the bench', () => {
  it('is the same, byte for byte, for the same seed, and another for another', () => {
    expect(folder(ourFiles(newspaper(wish)))).toEqual(folder(ourFiles(paper)));
    const other = newspaper({ ...wish, seed: 'two' });
    expect(storyFile(other.stories[0] ?? latestStory(other), other).text).not.toBe(
      storyFile(paper.stories[0] ?? latestStory(paper), paper).text,
    );
  });

  it('has as many stories as were asked for, newest first, none after its clock, each at an address of its own', () => {
    const times = paper.stories.map(({ published }) => published.getTime());
    expect(times).toHaveLength(400);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.max(...times)).toBeLessThan(paper.clock.getTime());
    expect(new Set(paper.stories.map(addressOf)).size).toBe(400);
    const days = (paper.clock.getTime() - Math.min(...times)) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(700);
  });

  it('fills every section, and writes about 640 words a story', () => {
    expect(new Set(paper.stories.map(({ section }) => section))).toEqual(new Set(paper.sections.map(({ id }) => id)));
    const words = paper.stories.map((story) => bodyOf(story, paper).reduce((sum, block) => sum + wordCount(block), 0));
    expect(median(words)).toBeGreaterThan(580);
    expect(median(words)).toBeLessThan(720);
  });

  it('has links, tables, quotations and lists in it', () => {
    const all = paper.stories.map((story) => markdown(bodyOf(story, paper))).join('\n');
    expect(all).toMatch(/\]\(\/20\d\d\/\d\d\/\d\d\/[a-z0-9-]+\/\)/);
    expect(all).toContain('](https://');
    for (const mark of [/^\| --- /m, /^> /m, /^- /m, /^## /m]) expect(all).toMatch(mark);
  });

  it('links to stories that there are', () => {
    const addresses = new Set(paper.stories.map(addressOf));
    const linked = paper.stories
      .flatMap((story) => [...markdown(bodyOf(story, paper)).matchAll(/\]\((\/[^)]*)\)/g)])
      .map(([, address = '']) => address);
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.filter((address) => !addresses.has(address))).toEqual([]);
  });

  it('corrects about one story in a hundred and gives the asked share a picture', () => {
    const large = newspaper({ ...wish, stories: 5000 });
    const corrected = large.stories.filter(({ correction }) => correction !== undefined);
    expect(corrected.length / 5000).toBeCloseTo(0.01, 2);
    expect(corrected.every(({ updated, published }) => updated && updated > published)).toBe(true);
    expect(large.stories.filter(({ pictured }) => pictured).length / 5000).toBeCloseTo(0.3, 1);
    expect(newspaper({ ...wish, pictures: 0 }).stories.some(({ pictured }) => pictured)).toBe(false);
  });

  it('puts its one new story before all others, on a day that the archives have', () => {
    const latest = latestStory(paper);
    expect(latest.published.getTime()).toBeGreaterThan(paper.stories[0]?.published.getTime() ?? Infinity);
    expect(latest.published.getTime()).toBeLessThan(paper.clock.getTime());
    expect(paper.stories.map(({ slug }) => slug)).not.toContain(latest.slug);
    expect(dayOf(latest.published)).toBe(dayOf(paper.stories[0]?.published ?? paper.clock));
  });

  it('gives every tool the same stories with the same bodies', () => {
    const [ours, peer, hugo] = [folder(ourFiles(paper)), folder(peerFiles(paper)), folder(hugoFiles(paper))];
    for (const story of paper.stories.slice(0, 20)) {
      const body = markdown(bodyOf(story, paper));
      const file = storyFile(story, paper).path;
      const texts = [
        ours.get(file),
        peer.get(`content/${file}`),
        hugo.get(`content/${story.section}/${story.slug}.md`),
      ];
      for (const text of texts) expect(text?.endsWith(body)).toBe(true);
    }
  });
});

describe('its words', () => {
  it('are counted as a reader sees them', () => {
    const block = { type: 'paragraph', text: 'It was *quite* new [in town](/2025/01/01/a-b/) **then**.' } as const;
    expect(plainWords(block)).toEqual(['It', 'was', 'quite', 'new', 'in', 'town', 'then.']);
  });

  it('lie around their median, half of them on either side', () => {
    const numbers = random(7);
    const lengths = Array.from({ length: 4000 }, () => aroundMedian(numbers, 640, 0.45));
    expect(lengths.filter((length) => length < 640).length / 4000).toBeCloseTo(0.5, 1);
  });
});
