import type { LiveWords } from './en.ts';

/** Live coverage, in French. */
export const live = {
  keyEvents: 'Moments clés',
  liveEntries: 'Messages, du plus récent au plus ancien',
  liveRefresh: 'Actualiser la page pour voir les nouveaux messages',
  liveEnded: 'Ce direct est terminé.',
  liveFailed: 'Le chargement a échoué. Veuillez réessayer.',
  newEntries: {
    one: '{count} nouveau message – afficher',
    many: '{count} de nouveaux messages – afficher',
    other: '{count} nouveaux messages – afficher',
  },
} satisfies LiveWords;
