/**
 * Takes every picture but the first out of the page as it comes in, before the browser fetches it, and puts a button in its place.
 * A picture that stands by its own headline and says no more is left out. In: what the button says.
 */
export function holdPictures(words: string): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      // Those to be fetched at once are not lazy, nor are those that were asked for. Portraits by a name are a kilobyte or two.
      if (node instanceof HTMLImageElement && node.loading === 'lazy' && !node.closest('.byline')) hold(node, words);
    }
  }).observe(document, { childList: true, subtree: true });
}

function hold(image: HTMLImageElement, words: string): void {
  const picture = image.closest('picture') ?? image;
  if (image.alt === '') return picture.remove();
  const button = document.createElement('button');
  const ask = document.createElement('b');
  button.className = 'held';
  if (image.lang !== '') button.lang = image.lang;
  ask.lang = document.documentElement.lang;
  ask.textContent = words;
  button.append(image.alt, ' ', ask);
  button.onclick = () => {
    image.loading = 'eager';
    picture.tabIndex = -1;
    button.replaceWith(picture);
    picture.focus();
  };
  picture.replaceWith(button);
}
