import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in Spanish. */
export function reading() {
  return {
    choices: 'Texto y colores',
    textSize: 'Tamaño del texto',
    textSizes: ['Normal', 'Mayor', 'Grande', 'Muy grande'],
    theme: 'Colores',
    themes: { auto: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro' },
    listen: 'Escuchar',
    stopListening: 'Parar',
    share: 'Compartir',
    copied: 'La dirección está copiada.',
    sendByMail: 'Enviar por correo',
    print: 'Imprimir',
    save: 'Guardar para después',
    unsave: 'Quitar de guardados',
    savedNow: 'Guardado en este navegador. También se abre sin conexión.',
    savedNot: 'No se pudo guardar en este navegador.',
    savedTitle: 'Artículos guardados',
    savedAbout: 'Los artículos que guardas quedan en este navegador y se abren sin conexión.',
    savedNone: 'Todavía no hay nada guardado. «Guardar para después» está bajo la firma de cada artículo.',
    savedNeedsScripts:
      'Los artículos los guarda un script, y los scripts están desactivados o no se ejecutaron. Todo lo demás funciona sin ellos.',
    savedRemove: 'Quitar',
    unreachable: 'Ahora no hay conexión, y la página que pediste no está guardada aquí.',
    tryAgain: 'Reintentar',
    light: 'Lectura ligera',
    lightText:
      'No se cargan tipos de letra, y las imágenes después de la primera esperan a que pidas cada una. Ocurre por sí solo cuando tu navegador indica que ahorra datos.',
    lightChoice: 'Leer en modo ligero en este navegador',
    lightLimits:
      'Ninguna página puede impedir que un navegador cargue la propia página y la primera imagen, y sin scripts esta opción no hace nada. Para no recibir imágenes ni tipos de letra en ningún sitio, usa los ajustes de tu navegador: busca «imágenes», «fuentes» y «ahorro de datos».',
    showPicture: 'Mostrar imagen',
    keptChoices: {
      theme: 'Si elegiste colores claros u oscuros.',
      size: 'El tamaño de texto que elegiste.',
      light: 'Que elegiste la lectura ligera.',
      saved: 'Qué artículos guardaste, con su texto y sus imágenes.',
    },
  } satisfies ReadingWords;
}
