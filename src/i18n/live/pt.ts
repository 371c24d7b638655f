import type { LiveWords } from './en.ts';

/** Live coverage, in Portuguese. */
export const live = {
  keyEvents: 'Principais momentos',
  liveEntries: 'Atualizações, da mais recente à mais antiga',
  liveRefresh: 'Recarregar a página para ver novas atualizações',
  liveEnded: 'Esta cobertura ao vivo terminou.',
  liveFailed: 'Não foi possível carregar. Tente de novo.',
  newEntries: {
    one: '{count} nova atualização – mostrar',
    many: '{count} de novas atualizações – mostrar',
    other: '{count} novas atualizações – mostrar',
  },
} satisfies LiveWords;
