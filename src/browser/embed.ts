// Why a script: HTML has no frame that waits to be asked for. Without scripts there is the link, and nothing is loaded either way.

type Kind = 'video' | 'post' | 'map';

/** What a frame may do besides running its own scripts, and the powers of the browser it may use. */
const rights: Record<Kind, { sandbox: string; allow: string }> = {
  video: {
    sandbox: 'allow-presentation allow-popups',
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  },
  post: { sandbox: 'allow-popups', allow: '' },
  map: { sandbox: '', allow: '' },
};

const isKind = (word: string | undefined): word is Kind => word === 'video' || word === 'post' || word === 'map';

for (const figure of document.querySelectorAll<HTMLElement>('.embed[data-frame]')) {
  const { frame: src = '', kind, show = '', tells = '' } = figure.dataset;
  const note = figure.querySelector('.embed-note');
  if (isKind(kind) && src.startsWith('https://') && note) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = show;
    note.before(button);
    note.textContent = tells;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.title = figure.querySelector('.embed-name')?.textContent ?? '';
      frame.setAttribute('sandbox', `allow-scripts allow-same-origin ${rights[kind].sandbox}`.trim());
      frame.allow = rights[kind].allow;
      // Players refuse to play for a page that does not say which site it is; which page it is stays here.
      frame.referrerPolicy = 'strict-origin';
      frame.src = src;
      button.replaceWith(frame);
      note.remove();
      frame.focus();
    });
  }
}
