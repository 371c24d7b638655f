import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Spanish. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string =>
    counted({ one: 'durante {count} día', many: 'durante {count} de días', other: 'durante {count} días' }, days);
  return {
    support: 'Apóyanos',
    readMore: 'Leer más',
    close: 'Cerrar',
    closeAppeal: (days) => `Cerrar este llamamiento ${forDays(days)}`,
    alreadySupport: 'Ya colaboro',
    supporterThanks: (days) => `Gracias. Este navegador no mostrará ningún llamamiento ${forDays(days)}.`,
    remindMe: (day) => `Recordármelo el ${day}`,
    give: {
      once: (sum) => `Donar ${sum} una vez`,
      monthly: (sum) => `Donar ${sum} cada mes`,
      yearly: (sum) => `Donar ${sum} cada año`,
    },
    often: { once: 'Una vez', monthly: 'Cada mes', yearly: 'Cada año' },
    howOften: 'Con qué frecuencia',
    ownAmount: 'Otra cantidad',
    storiesRead: {
      one: 'Has leído {count} artículo este mes.',
      many: 'Has leído {count} de artículos este mes.',
      other: 'Has leído {count} artículos este mes.',
    },
    thanksTitle: 'Gracias',
    thanksText: (name) => `${name} existe gracias a aportaciones como la tuya.`,
    thanksKept: (days) =>
      `Para no volver a preguntarte, este navegador recordará ${forDays(days)} que nos apoyas. No se comunica a nadie, y en la página de privacidad hay un botón para olvidarlo.`,
    goal: (raised, target, day) => `${raised} de ${target} recaudados hasta el ${day}`,
    reminderTitle: (name) => `Apoyar a ${name}`,
  } satisfies AppealWords;
}
