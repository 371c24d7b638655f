/* What a phone loads of a page before its reader does anything: 390 pixels wide, three dots to each. */
const wide = 390;
const dots = 3;
/** Pixels of a `rem`, where the reader chose no other size. */
const rem = 16;

/**
 * The picture that a browser takes of a `srcset`: the first that is wide enough, else the widest.
 * HTML Living Standard, 4.8.4.2 leaves the choice to the browser; those in use choose so.
 */
export function pictureTaken(srcset: string, sizes: string): string | undefined {
  const candidates = srcset
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) || 0 }))
    .sort((a, b) => a.width - b.width);
  const wanted = widthOf(sizes) * dots;
  return (candidates.find(({ width }) => width >= wanted) ?? candidates.at(-1))?.address;
}

/** Of a `sizes` attribute, in CSS pixels: the first whose condition holds. */
function widthOf(sizes: string): number {
  for (const each of sizes.split(',')) {
    const [, condition = '', length = ''] = /^\s*((?:\([^)]*\)(?:\s+and\s+)?)*)\s*(.*?)\s*$/.exec(each) ?? [];
    const conditions = condition.match(/\([^)]*\)/g) ?? [];
    if (conditions.every(holds)) return pixels(length) ?? wide;
  }
  return wide;
}

function holds(condition: string): boolean {
  const [, name, value = ''] = /\(\s*([a-z-]+)\s*:\s*([^)]*?)\s*\)/.exec(condition) ?? [];
  if (name === 'min-width') return (pixels(value) ?? 0) <= wide;
  if (name === 'max-width') return (pixels(value) ?? Infinity) >= wide;
  if (name === 'min-resolution') return Number.parseFloat(value) <= dots;
  return false;
}

function pixels(length: string): number | undefined {
  const [, number = '', unit] = /^([\d.]+)(px|rem|em|vw)$/.exec(length) ?? [];
  if (unit === undefined) return undefined;
  return Number(number) * (unit === 'px' ? 1 : unit === 'vw' ? wide / 100 : rem);
}
