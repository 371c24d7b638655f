import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Portuguese. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string =>
    counted({ one: 'por {count} dia', many: 'por {count} de dias', other: 'por {count} dias' }, days);
  return {
    support: 'Apoie',
    readMore: 'Ler mais',
    close: 'Fechar',
    closeAppeal: (days) => `Fechar este apelo ${forDays(days)}`,
    alreadySupport: 'Já apoio',
    supporterThanks: (days) => `Obrigado. Este navegador não mostrará nenhum apelo ${forDays(days)}.`,
    remindMe: (day) => `Lembrar-me em ${day}`,
    give: {
      once: (sum) => `Doar ${sum} uma vez`,
      monthly: (sum) => `Doar ${sum} por mês`,
      yearly: (sum) => `Doar ${sum} por ano`,
    },
    often: { once: 'Uma vez', monthly: 'Todo mês', yearly: 'Todo ano' },
    howOften: 'Com que frequência',
    ownAmount: 'Outro valor',
    storiesRead: {
      one: 'Você leu {count} texto neste mês.',
      many: 'Você leu {count} de textos neste mês.',
      other: 'Você leu {count} textos neste mês.',
    },
    thanksTitle: 'Obrigado',
    thanksText: (name) => `${name} vive de contribuições como a sua.`,
    thanksKept: (days) =>
      `Para que a pergunta não se repita, este navegador lembrará ${forDays(days)} que você nos apoia. Ninguém é informado disso, e a página de privacidade tem um botão para esquecê-lo.`,
    goal: (raised, target, day) => `${raised} de ${target} doados até ${day}`,
    reminderTitle: (name) => `Apoiar: ${name}`,
  } satisfies AppealWords;
}
