import type { Meaning } from './map.ts';
import type { Generator } from './tree.ts';

const video = (url: string): Meaning => ({ link: { url, words: "{title|'Watch the video'}" } });

const fenced = '```{0|lang}\n{inner}\n```';

/** What these tags mean wherever they are used. A map's own meanings count first. */
const everywhere: Record<string, Meaning> = {
  figure: { picture: { src: '{src|image_path|url|image|0}', alt: '{alt|1}', caption: '{caption|title|2}' } },
  image: { picture: { src: '{src|url|image|0}', alt: '{alt|1}', caption: '{caption|title}' } },
  img: { picture: { src: '{src|url|image|0}', alt: '{alt|1}', caption: '{caption|title}' } },
  youtube: video('https://www.youtube.com/watch?v={id|video_id|0}'),
  vimeo: video('https://vimeo.com/{id|video_id|0}'),
  tweet: { link: { url: "https://twitter.com/{user|'i'}/status/{id|0}", words: "{title|'A post on Twitter'}" } },
  instagram: { link: { url: 'https://www.instagram.com/p/{id|0}/', words: "{title|'A post on Instagram'}" } },
  gist: { link: { url: 'https://gist.github.com/{0}/{1}', words: "{'A listing on GitHub'}" } },
  highlight: fenced,
};

const own: Record<Generator, Record<string, Meaning>> = {
  hugo: {
    ref: '{0|path:page}',
    relref: '{0|path:page}',
    x: { link: { url: "https://x.com/{user|'i'}/status/{id|0}", words: "{title|'A post on X'}" } },
    twitter: { link: { url: "https://twitter.com/{user|'i'}/status/{id|0}", words: "{title|'A post on Twitter'}" } },
    details: "<details>\n<summary>{summary|'Details'}</summary>\n\n{inner}\n\n</details>",
  },
  jekyll: { post_url: '{0:page}', link: '{0:page}' },
  eleventy: { link: '{0:page}' },
};

/** The table of meanings for a tree: the map's, then the generator's, then what is the same everywhere. */
export function meaningsFor(
  generator: Generator,
  mapped: Readonly<Record<string, Meaning>> = {},
): ReadonlyMap<string, Meaning> {
  return new Map(Object.entries({ ...everywhere, ...own[generator], ...mapped }));
}
