/** The id of a story's headline in a list, by which the list is led into. In: the story's address. Out: letters, digits, hyphens. */
export function headlineId(address: string): string {
  return `story${address.replace(/[^\w-]+/g, '-').replace(/-$/, '')}`;
}
