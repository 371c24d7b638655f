/**
 * A standfirst that is the opening of its own body, cut off by a machine in mid-sentence, is shortened to its last whole
 * sentence: empty where it has none. Every other standfirst is returned as it is. In: plain texts.
 */
export function wholeSentences(standfirst: string, body: string): string {
  if (standfirst === '' || /[.!?…:"”’)\]»]$/.test(standfirst)) return standfirst;
  const words = letters(standfirst);
  if (words.length < 40 || !letters(body).startsWith(words)) return standfirst;
  return /^.*[.!?…]["”’)»]?(?=\s+\S)/su.exec(standfirst)?.[0] ?? '';
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
