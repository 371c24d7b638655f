import { appeal, editor, post, settings, slip, swap } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** Pictures that cannot be printed, and links that must not be. */
export const mistakesWithPicturesAndLinks: Mistake[] = [
  {
    mistake: 'a lead picture that is not there',
    changes: { [slip]: swap('src: slip.jpg', 'src: slips.jpg') },
    said: 'content/articles/2026/slip-reopens.md:9: the picture `slips.jpg` is not there; write the name of a file beside this one, or put the picture there',
  },
  {
    mistake: 'a picture in the text that is not there',
    changes: { [slip]: swap('(slip.jpg)', '(steps.jpg)') },
    said: 'content/articles/2026/slip-reopens.md:16: the picture `steps.jpg` is not there; write the name of a file beside this one, or put the picture there',
  },
  {
    mistake: 'a picture outside the content folder',
    changes: { [slip]: swap('src: slip.jpg', 'src: ../../../slip.jpg') },
    said: 'content/articles/2026/slip-reopens.md:9: the picture `../../../slip.jpg` is outside the content folder; write the name of a file beside this one',
  },
  {
    mistake: 'a picture on another server',
    changes: { [slip]: swap('(slip.jpg)', '(https://pictures.example/slip.jpg)') },
    said: 'content/articles/2026/slip-reopens.md:16: the picture `https://pictures.example/slip.jpg` is not beside the file; write the name of a file beside this one; pictures are never loaded from elsewhere',
  },
  {
    mistake: 'a picture that is none',
    changes: { [slip]: swap('src: slip.jpg', 'src: slip-reopens.md') },
    said: 'content/articles/2026/slip-reopens.md:9: the picture `slip-reopens.md` is not a picture; write the name of a JPEG, PNG, WebP, AVIF or GIF file',
  },
  {
    mistake: 'a portrait that is not there',
    changes: { [editor]: swap('role:', 'picture: { src: asta.jpg, alt: Asta Moor }\nrole:') },
    said: 'content/authors/asta-moor.md:3: the picture `asta.jpg` is not there; write the name of a file beside this one, or put the picture there',
  },
  {
    mistake: 'a logo that is not there',
    changes: { [settings]: swap('logo.svg', 'bell.svg') },
    said: 'content/publication.yaml:18: the logo `bell.svg` is not there; write the name of an SVG or PNG file beside this one',
  },
  {
    mistake: 'a logo outside the content folder',
    changes: { [settings]: swap('logo.svg', '../logo.svg') },
    said: 'content/publication.yaml:18: the logo `../logo.svg` is outside the content folder; write the name of an SVG or PNG file beside this one',
  },
  {
    mistake: 'a folder with a slip in its name',
    changes: { 'article/2026/lost.md': 'lost' },
    said: 'content/article: an unknown folder `article`; write `articles` for its name',
  },
  {
    mistake: 'a lead picture without alt',
    changes: { [slip]: swap('  alt: A stone slip running down into flat water\n', '') },
    said: 'content/articles/2026/slip-reopens.md:8: `image.alt` is missing; write `alt: A ferry leaving the slip at dawn`',
  },
  {
    mistake: 'a picture in the text without alt',
    changes: { [slip]: swap('![The new steps, paler than the old]', '![]') },
    said: 'content/articles/2026/slip-reopens.md:16: the picture `slip.jpg` has no alt text; write `![what it shows](slip.jpg)`',
  },
  {
    mistake: 'a button that is not secure',
    changes: { [appeal]: swap('button:', 'to: http://give.example\nbutton:') },
    said: 'content/appeals/keep-the-bell.md:3: `to` is not an https address; write `to: https://give.example/paper?from={campaign}`',
  },
  {
    mistake: 'a link that runs script',
    changes: { [slip]: swap('(choir-by-lamplight.md)', '(java&#115;cript:alert)') },
    said: 'content/articles/2026/slip-reopens.md:18: a link that runs script or hides its content (`javascript:alert`); write an address that begins with https://, mailto: or /, or a file beside this one',
  },
  {
    mistake: 'a source that runs script',
    changes: { [post]: swap('https://wire.example/post', 'javascript:alert(1)') },
    said: 'content/articles/2026/2026-11-17-post-comes-on-tuesdays.md:7: `source.url` is a link that runs script or hides its content; write `url: https://wire.example/1`',
  },
  {
    mistake: 'a link of an author’s that hides its content',
    changes: { [editor]: swap('role:', 'links: [{ name: Home, url: "data:text/html,x" }]\nrole:') },
    said: 'content/authors/asta-moor.md:3: `links[0].url` is a link that runs script or hides its content; write `url: https://social.example/@jane`',
  },
];
