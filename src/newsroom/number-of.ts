/** `1 file`, `12 files`: what a command says of how many there are. */
export function numberOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
