/** The file that opens a module for the search, under the base path. */
export const openingFile = 'opening.js';

/** Where it leaves what opens one. */
export interface Opening {
  openModule?: (address: string) => Promise<unknown>;
}
