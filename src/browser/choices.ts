// Why a script: which colours, how large a text and how light a page its reader chose is known to the browser alone, and must be
// so before the first paint; and HTML has no letters that wait for the words. Without it the page follows the system's colours and
// the browser's own text size, and fetches all.
import { choiceNames, chosenOf } from './choice-names.ts';
import { holdManifest, mayWait, oncePainted } from './first-page.ts';
import { isLight, savesData } from './light.ts';
import { kept } from './storage.ts';
import { holdPictures } from './waiting-pictures.ts';

const { dataset } = document.documentElement;
dataset['theme'] = chosenOf('theme', kept(choiceNames.theme));
dataset['size'] = chosenOf('size', kept(choiceNames.size));

const { fonts = '', show = '' } = document.currentScript?.dataset ?? {};
if (isLight(chosenOf('light', kept(choiceNames.light)), savesData(navigator))) {
  dataset['light'] = 'on';
  holdPictures(show);
} else if (mayWait(document.referrer, location.origin, innerWidth)) {
  const letManifest = holdManifest();
  if (fonts !== '') dataset['letters'] = 'later';
  oncePainted(() => {
    delete dataset['letters'];
    letManifest();
  });
} else {
  // In the HTML these would be fetched before any script could say no.
  for (const href of fonts.split(' ').filter((each) => each !== '')) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'font', crossOrigin: '', href });
    document.head.append(link);
  }
}
