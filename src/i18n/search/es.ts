import type { SearchWords } from './en.ts';

/** Finding stories, in Spanish. */
export const search = {
  title: 'Búsqueda',
  about: (name) => `Buscar en todos los artículos de ${name}`,
  words: 'Buscar',
  button: 'Buscar',
  section: 'Sección',
  everySection: 'Todas las secciones',
  kind: 'Tipo de artículo',
  everyKind: 'Todos los tipos',
  year: 'Año',
  everyYear: 'Todos los años',
  language: 'Idioma',
  everyLanguage: 'Todos los idiomas',
  order: 'Orden',
  bestFirst: 'Primero los que mejor coinciden',
  newestFirst: 'Primero los más recientes',
  results: 'Artículos encontrados',
  searching: 'Buscando…',
  found: {
    one: '{count} artículo encontrado',
    many: '{count} de artículos encontrados',
    other: '{count} artículos encontrados',
  },
  nothing: 'No se encontró ningún artículo. Prueba con menos palabras.',
  failed: 'La búsqueda no responde. La hemeroteca y los temas también llevan a todos los artículos.',
  more: 'Mostrar más artículos',
  needsScript:
    'La búsqueda necesita un script, que aquí no se ejecuta. La hemeroteca y los temas también llevan a todos los artículos.',
  notInDev: 'Mientras escribes, la búsqueda no tiene índice: lo crea `npm run build`.',
  otherWays: 'Otros caminos hacia un artículo',
} satisfies SearchWords;
