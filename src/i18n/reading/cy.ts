import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in Welsh. */
export function reading() {
  return {
    choices: 'Testun a lliwiau',
    textSize: 'Maint y testun',
    textSizes: ['Arferol', 'Mwy', 'Mawr', 'Mawr iawn'],
    theme: 'Lliwiau',
    themes: { auto: 'Fel y ddyfais', light: 'Golau', dark: 'Tywyll' },
    listen: 'Gwrando',
    stopListening: 'Stopio',
    share: 'Rhannu',
    copied: 'Mae’r cyfeiriad wedi’i gopïo.',
    sendByMail: 'Anfon drwy e-bost',
    print: 'Argraffu',
    save: 'Cadw at eto',
    unsave: 'Tynnu o’r rhai a gadwyd',
    savedNow: 'Wedi’i gadw yn y porwr hwn. Mae’n agor heb gysylltiad hefyd.',
    savedNot: 'Nid oedd modd ei gadw yn y porwr hwn.',
    savedTitle: 'Straeon a gadwyd',
    savedAbout: 'Caiff y straeon rydych yn eu cadw eu storio yn y porwr hwn, ac maent yn agor heb gysylltiad.',
    savedNone: 'Nid oes dim wedi’i gadw eto. Mae “Cadw at eto” o dan enw awdur pob stori.',
    savedNeedsScripts:
      'Sgript sy’n cadw straeon, ac mae sgriptiau wedi’u diffodd neu heb redeg. Mae popeth arall yn gweithio hebddynt.',
    savedRemove: 'Tynnu',
    unreachable: 'Nid oes cysylltiad nawr, ac nid yw’r dudalen y gofynnoch amdani wedi’i chadw yma.',
    tryAgain: 'Rhoi cynnig arall arni',
    light: 'Darllen yn ysgafn',
    lightText:
      'Ni chaiff ffontiau eu nôl, ac mae lluniau ar ôl y cyntaf yn aros nes i chi ofyn am bob un. Mae hyn yn digwydd ohono’i hun lle mae eich porwr yn dweud ei fod yn arbed data.',
    lightChoice: 'Darllen yn ysgafn yn y porwr hwn',
    lightLimits:
      'Ni all unrhyw dudalen atal porwr rhag nôl y dudalen ei hun a’r llun cyntaf, a heb sgriptiau nid yw’r dewis hwn yn gwneud dim. I beidio â derbyn lluniau na ffontiau o gwbl, ar unrhyw wefan, defnyddiwch osodiadau eich porwr: chwiliwch am “delweddau”, “ffontiau” ac “arbed data”.',
    showPicture: 'Dangos y llun',
    keptChoices: {
      theme: 'A ddewisoch liwiau golau neu dywyll.',
      size: 'Y maint testun a ddewisoch.',
      light: 'Eich bod wedi dewis darllen yn ysgafn.',
      saved: 'Pa straeon rydych wedi’u cadw, gyda’u testun a’u lluniau.',
    },
  } satisfies ReadingWords;
}
