/** Does a page come light, without fonts and with its pictures waiting? In: the reader's choice, and whether their browser saves data. */
export function isLight(choice: string, savesData: boolean): boolean {
  return choice === 'on' || savesData;
}

/** Does this browser save data? Not all of them say. */
export function savesData(browser: object): boolean {
  const connection = 'connection' in browser ? browser.connection : undefined;
  return (
    typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true
  );
}
