import type { SearchWords } from './en.ts';

/** Finding stories, in Portuguese. */
export const search = {
  title: 'Busca',
  about: (name) => `Buscar em todos os textos de ${name}`,
  words: 'Buscar',
  button: 'Buscar',
  section: 'Editoria',
  everySection: 'Todas as editorias',
  kind: 'Tipo de texto',
  everyKind: 'Todos os tipos',
  year: 'Ano',
  everyYear: 'Todos os anos',
  language: 'Idioma',
  everyLanguage: 'Todos os idiomas',
  order: 'Ordem',
  bestFirst: 'Melhores resultados primeiro',
  newestFirst: 'Mais recentes primeiro',
  results: 'Textos encontrados',
  searching: 'Buscando…',
  found: {
    one: '{count} texto encontrado',
    many: '{count} de textos encontrados',
    other: '{count} textos encontrados',
  },
  nothing: 'Nenhum texto encontrado. Tente com menos palavras.',
  failed: 'A busca não responde. O arquivo e os assuntos também levam a todos os textos.',
  more: 'Mostrar mais textos',
  needsScript:
    'A busca precisa de um script, que não é executado aqui. O arquivo e os assuntos também levam a todos os textos.',
  notInDev: 'Enquanto você escreve, a busca não tem índice: `npm run build` o cria.',
  otherWays: 'Outros caminhos para um texto',
} satisfies SearchWords;
