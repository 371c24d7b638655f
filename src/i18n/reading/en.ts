/** What a reader may do with a story, and how they like to read, in English. Other languages follow the shape of this file. */
export function reading() {
  return {
    choices: 'Text and colours',
    textSize: 'Text size',
    textSizes: ['Usual', 'Larger', 'Large', 'Very large'],
    theme: 'Colours',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    listen: 'Listen',
    stopListening: 'Stop',
    share: 'Share',
    copied: 'The address is copied.',
    sendByMail: 'Send by e-mail',
    print: 'Print',
    save: 'Save for later',
    unsave: 'Remove from saved',
    savedNow: 'Saved in this browser. It opens without a connection too.',
    savedNot: 'It could not be saved in this browser.',
    savedTitle: 'Saved stories',
    savedAbout: 'Stories that you save are kept in this browser, and open without a connection.',
    savedNone: 'Nothing is saved yet. “Save for later” is under the byline of each story.',
    savedNeedsScripts: 'Stories are saved by a script, and scripts are off or did not run. All else works without.',
    savedRemove: 'Remove',
    unreachable: 'There is no connection now, and the page you asked for is not saved here.',
    tryAgain: 'Try again',
    light: 'Reading light',
    lightText:
      'No fonts are fetched, and pictures after the first wait until you ask for each. It is so by itself where your browser says that it saves data.',
    lightChoice: 'Read light in this browser',
    lightLimits:
      'No page can keep a browser from fetching the page itself and the first picture, and without scripts this choice does nothing. To be sent no pictures or fonts at all, on any site, use your browser’s own settings: look for “images”, “fonts” and “data saver”.',
    showPicture: 'Show picture',
    keptChoices: {
      theme: 'Whether you chose light or dark colours.',
      size: 'The text size you chose.',
      light: 'That you chose to read light.',
      saved: 'Which stories you saved, with their text and pictures.',
    },
  };
}

export type ReadingWords = ReturnType<typeof reading>;
