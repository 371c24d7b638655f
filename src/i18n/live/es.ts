import type { LiveWords } from './en.ts';

/** Live coverage, in Spanish. */
export const live = {
  keyEvents: 'Momentos clave',
  liveEntries: 'Entradas, de la más reciente a la más antigua',
  liveRefresh: 'Actualizar la página para ver entradas nuevas',
  liveEnded: 'Esta cobertura en directo ha terminado.',
  liveFailed: 'No se han podido cargar. Inténtalo de nuevo.',
  newEntries: {
    one: '{count} entrada nueva: mostrar',
    many: '{count} de entradas nuevas: mostrar',
    other: '{count} entradas nuevas: mostrar',
  },
} satisfies LiveWords;
