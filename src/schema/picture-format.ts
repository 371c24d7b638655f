/** The formats an original may have. A GIF is printed as its first frame. */
export type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

export const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const satisfies readonly Format[];

/**
 * The format of a picture by its first bytes, whatever its file is called; undefined for anything else. Nothing
 * reaches the decoder without passing here, so that an SVG (a program, not a picture) never does.
 */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1');
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp' && brands(start).includes('avif')) return 'avif';
  return undefined;
}

/** Major and compatible brands of an ISO media file: its first box is length, `ftyp`, major, version, compatible … */
function brands(start: string): string[] {
  const length = Math.min(Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE(), start.length);
  const codes = [start.slice(8, 12)];
  for (let at = 16; at + 4 <= length; at += 4) codes.push(start.slice(at, at + 4));
  return codes;
}
