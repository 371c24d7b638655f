import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in French. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string =>
    counted({ one: 'pendant {count} jour', many: 'pendant {count} de jours', other: 'pendant {count} jours' }, days);
  return {
    support: 'Soutenez-nous',
    readMore: 'Lire la suite',
    close: 'Fermer',
    closeAppeal: (days) => `Fermer cet appel ${forDays(days)}`,
    alreadySupport: 'Je vous soutiens déjà',
    supporterThanks: (days) => `Merci. Ce navigateur ne vous montrera aucun appel ${forDays(days)}.`,
    remindMe: (day) => `Me le rappeler le ${day}`,
    give: {
      once: (sum) => `Donner ${sum} une fois`,
      monthly: (sum) => `Donner ${sum} chaque mois`,
      yearly: (sum) => `Donner ${sum} chaque année`,
    },
    often: { once: 'Une fois', monthly: 'Chaque mois', yearly: 'Chaque année' },
    howOften: 'À quelle fréquence',
    ownAmount: 'Autre montant',
    storiesRead: {
      one: 'Vous avez lu {count} article ce mois-ci.',
      many: 'Vous avez lu {count} d’articles ce mois-ci.',
      other: 'Vous avez lu {count} articles ce mois-ci.',
    },
    thanksTitle: 'Merci',
    thanksText: (name) => `${name} vit de dons comme le vôtre.`,
    thanksKept: (days) =>
      `Pour que la question ne vous soit plus posée, ce navigateur retient ${forDays(days)} que vous nous soutenez. Personne n’en est informé, et un bouton de la page sur la vie privée permet de l’oublier.`,
    goal: (raised, target, day) => `${raised} donnés sur ${target} au ${day}`,
    reminderTitle: (name) => `Soutenir ${name}`,
  } satisfies AppealWords;
}
