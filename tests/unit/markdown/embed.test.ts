import { describe, expect, it } from 'vitest';

import { frameOf } from '../../../src/markdown/embed-frame.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import type { Place } from '../../../src/markdown/render.ts';
import { findings } from './probe.ts';
import { story } from './places.ts';

const html = async (body: string, place: Place = story): Promise<string> => (await renderMarkdown(body, place)).html;
const video = '::embed[The "first" ferry]{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" kind=video}';

describe('an embed', () => {
  it('is a link and a sentence, and loads nothing', async () => {
    const printed = await html(video);
    expect(printed).toContain('<a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">The “first” ferry</a>');
    expect(printed).toContain('The video is at youtube.com: the link leads there.');
    expect(printed).not.toMatch(/<(?!figure|p|a|\/)|\b(?:src|srcset|style)=/);
  });

  it('carries what a frame would show, for a script to offer', async () => {
    expect(await html(video)).toContain(
      'data-frame="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1" data-kind="video" data-show="Play the video here"',
    );
  });

  it('of any other site is the link alone', async () => {
    const printed = await html('::embed[A]{url="https://video.example/1" kind=video}');
    expect(printed).toContain('<a href="https://video.example/1">A</a>');
    expect(printed).not.toContain('data-');
  });

  it('is a plain link in a feed', async () => {
    const place = { ...story, absolute: 'https://post.example/1/' };
    expect(await html(video, place)).toBe(
      '<p><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">The “first” ferry</a></p>',
    );
  });

  it('counts its name among the words of the story, and not the page’s own sentence', async () => {
    expect((await renderMarkdown(video, story)).text()).toBe('The “first” ferry');
  });

  it.each([
    ['javascript:alert(1)', 'video', 'has no web address in `url`'],
    ['http://youtu.be/aqz-KE-bpKQ', 'video', 'has no web address in `url`'],
    ['//youtu.be/aqz-KE-bpKQ', 'video', 'has no web address in `url`'],
    ['data:text/html,x', 'map', 'has no web address in `url`'],
    ['https://a:b@youtu.be/aqz-KE-bpKQ', 'video', 'has no web address in `url`'],
    ['https://', 'video', 'has no web address in `url`'],
    ['https://youtu.be/aqz-KE-bpKQ', 'map', 'has the kind `map`, but its address is a video; write `kind=video`'],
    ['https://youtu.be/aqz-KE-bpKQ', 'vidoe', 'has the kind `vidoe`, which is none; write `video`'],
    ['https://youtu.be/aqz-KE-bpKQ', 'constructor', 'which is none; write `video`, `post`, or `map`'],
  ])('refuses %s as a %s', async (url, kind, expected) => {
    await expect(html(`::embed[A]{url="${url}" kind="${kind}"}`)).rejects.toThrow(expected);
  });

  it.each([
    `https://youtu.be/x?a="><script>alert(1)</script>`,
    `https://evil.example/'onmouseover='x`,
    `https://evil.example/@x/1" onload="y`,
    'https://evil.example/<img src=x>',
    'https://youtube.com/embed/aaaaaaaaaaa"%20onload=x',
  ])('can do nothing with %s', async (url) => {
    const quote = url.includes('"') ? "'" : '"';
    const body = `::embed[<img src=x onerror=y> "z"]{url=${quote}${url}${quote} kind=post}`;
    const printed = await html(body).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'ContentError') return '';
      throw error;
    });
    const known = /^(?:figure\[data-(?:frame|kind|show|tells)\]|\w+\[class=embed(?:-\w+)?\])$/;
    expect(findings(printed).filter((each) => !known.test(each))).toEqual([]);
  });

  it('is not made by raw HTML, nor twice', async () => {
    const raw =
      '<figure data-part="embed-0">x</figure>\n\n<figure data-part="embed">y</figure>\n\n<aside data-part="chart-0">z</aside>';
    expect(await html(raw)).not.toContain('data-');
    expect((await html(`${raw}\n\n${video}`)).match(/data-frame/g)).toHaveLength(1);
  });
});

describe('what a frame may show', () => {
  const src = (url: string): string | undefined => frameOf(new URL(url))?.src;
  const youTube = 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1';

  it.each([
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=42s', `${youTube}&start=42`],
    ['https://youtu.be/aqz-KE-bpKQ', youTube],
    ['https://m.youtube.com/shorts/aqz-KE-bpKQ', youTube],
    ['https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ', youTube],
    ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?dnt=1&autoplay=1'],
    ['https://vimeo.com/123456/abcdef12', 'https://player.vimeo.com/video/123456?dnt=1&autoplay=1&h=abcdef12'],
    ['https://player.vimeo.com/video/123456', 'https://player.vimeo.com/video/123456?dnt=1&autoplay=1'],
    ['https://social.example/@jane/109', 'https://social.example/@jane/109/embed'],
  ])('of %s is %s', (url, expected) => {
    expect(src(url)).toBe(expected);
  });

  it('of a map is the view that was shared, with its pin', () => {
    const map = new URL(src('https://www.openstreetmap.org/?mlat=51.5&mlon=-0.1#map=12/51.5/-0.1') ?? '');
    const [west = 0, south = 0, east = 0, north = 0] = (map.searchParams.get('bbox') ?? '').split(',').map(Number);
    expect((west + east) / 2).toBeCloseTo(-0.1, 3);
    expect((south + north) / 2).toBeCloseTo(51.5, 3);
    // At zoom 12 a degree of longitude is 256 × 2¹² / 360 pixels wide.
    expect((east - west) * ((256 * 4096) / 360)).toBeCloseTo(600, 0);
    expect(map.searchParams.get('marker')).toBe('51.5,-0.1');
  });

  it.each([
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/@channel',
    'https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ',
    'https://vimeo.com/channels/x',
    'https://www.openstreetmap.org/#map=99/51.5/-0.1',
    'https://www.openstreetmap.org/#map=12/x/y',
    'https://www.openstreetmap.org/',
    'https://social.example/@jane',
    'https://social.example/@jane/109/../../x',
  ])('of %s is nothing', (url) => {
    expect(src(url)).toBeUndefined();
  });
});
