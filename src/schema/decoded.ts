/** An address with its percent-escapes undone; as it is where they are broken. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
