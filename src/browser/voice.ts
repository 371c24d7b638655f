/** What of a voice of speech synthesis decides whether it reads a language. */
export interface Voice {
  lang: string;
  default: boolean;
  localService: boolean;
}

/**
 * The voice that reads a language (BCP 47): the very tag before the base language, one on this device before one that sends the
 * text away, the system's own before others. Undefined: none speaks it.
 */
export function voiceFor<T extends Voice>(language: string, voices: readonly T[]): T | undefined {
  const wanted = language.toLowerCase();
  const tag = ({ lang }: Voice): string => lang.toLowerCase().replaceAll('_', '-');
  const rank = (voice: T): number =>
    Number(tag(voice) === wanted) * 4 + Number(voice.localService) * 2 + Number(voice.default);
  const base = (text: string): string => text.split('-')[0] ?? text;
  return voices.filter((voice) => base(tag(voice)) === base(wanted)).sort((a, b) => rank(b) - rank(a))[0];
}
