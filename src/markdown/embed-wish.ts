import { nearest, oneOf } from '../schema/nearest.ts';
import { frameOf } from './embed-frame.ts';
import type { Refusal } from './place.ts';

export const embedKinds = ['video', 'post', 'map'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** Something that stands on another site, and what may be shown of it here at the reader’s word. */
export interface EmbedWish {
  kind: EmbedKind;
  /** Where it stands, for a link. */
  url: URL;
  /** What a frame may show; undefined where only the link is possible. */
  frame: string | undefined;
}

/**
 * What `::embed` asks for. In: its attributes as the editor wrote them, both there. Refused: a kind nobody knows, an address that is
 * not https or carries a name and password, a kind that the address is plainly not.
 */
export function embedWish(url: string, kindWritten: string): EmbedWish | Refusal {
  const kind = embedKinds.find((each) => each === kindWritten);
  if (kind === undefined) {
    const near = nearest(kindWritten, embedKinds);
    return {
      what: `\`::embed\` has the kind \`${kindWritten}\`, which is none`,
      write: near === undefined ? oneOf(embedKinds) : `\`${near}\``,
    };
  }
  const parsed = /^https:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.username !== '' || parsed.password !== '') {
    return {
      what: `\`::embed\` has no web address in \`url\` (\`${short(url)}\`)`,
      write: 'one that begins with https://',
    };
  }
  const frame = frameOf(parsed);
  if (frame && frame.kind !== kind) {
    return {
      what: `\`::embed\` has the kind \`${kind}\`, but its address is a ${frame.kind}`,
      write: `\`kind=${frame.kind}\``,
    };
  }
  return { kind, url: parsed, frame: frame?.src };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
