/** The page on which a reader finds what an embed showed, and words for a link to it. */
export interface PublicPage {
  url: string;
  words: string;
}

/**
 * Turns the address of an embedded frame, video or sound into the page a reader can open, named by its title where it had one.
 * Undefined where it has no address on the web.
 */
export function publicPage(src: string, title: string): PublicPage | undefined {
  const full = src.trim().startsWith('//') ? `https:${src.trim()}` : src.trim();
  if (!/^https?:/i.test(full) || !URL.canParse(full)) return undefined;
  const address = new URL(full);
  const host = address.hostname.replace(/^www\./, '');
  const video = /^\/(?:embed|v)\/([\w-]+)/.exec(address.pathname)?.[1];
  if (/^youtube(?:-nocookie)?\.com$/.test(host) && video !== undefined && video !== 'videoseries') {
    return { url: `https://www.youtube.com/watch?v=${video}`, words: title || 'Watch the video' };
  }
  const vimeo = /^\/video\/(\d+)/.exec(address.pathname)?.[1];
  if (host === 'player.vimeo.com' && vimeo !== undefined)
    return { url: `https://vimeo.com/${vimeo}`, words: title || 'Watch the video' };
  if (/\.(?:mp3|m4a|ogg|oga|wav)$/i.test(address.pathname))
    return { url: address.href, words: title || 'Listen to the recording' };
  if (/\.(?:mp4|webm|mov|m4v)$/i.test(address.pathname))
    return { url: address.href, words: title || 'Watch the video' };
  return { url: address.href, words: title || `Open on ${host}` };
}
