import type { SearchWords } from './en.ts';

/** Finding stories, in French. */
export const search = {
  title: 'Recherche',
  about: (name) => `Chercher dans tous les articles de ${name}`,
  words: 'Rechercher',
  button: 'Rechercher',
  section: 'Rubrique',
  everySection: 'Toutes les rubriques',
  kind: 'Genre d’article',
  everyKind: 'Tous les genres',
  year: 'Année',
  everyYear: 'Toutes les années',
  language: 'Langue',
  everyLanguage: 'Toutes les langues',
  order: 'Ordre',
  bestFirst: 'Les plus pertinents d’abord',
  newestFirst: 'Les plus récents d’abord',
  results: 'Articles trouvés',
  searching: 'Recherche en cours…',
  found: { one: '{count} article trouvé', many: '{count} d’articles trouvés', other: '{count} articles trouvés' },
  nothing: 'Aucun article trouvé. Essayez avec moins de mots.',
  failed: 'La recherche ne répond pas. Les archives et les thèmes mènent aussi à chaque article.',
  more: 'Afficher plus d’articles',
  needsScript:
    'La recherche a besoin d’un script, qui ne s’exécute pas ici. Les archives et les thèmes mènent aussi à chaque article.',
  notInDev: 'Pendant que vous écrivez, la recherche n’a pas d’index\u00a0: `npm run build` le crée.',
  otherWays: 'D’autres chemins vers un article',
} satisfies SearchWords;
