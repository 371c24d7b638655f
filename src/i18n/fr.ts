import { appeal } from './appeal/fr.ts';
import type { Words } from './en.ts';
import { live } from './live/fr.ts';
import type { Numbers } from './numbers.ts';
import { reading } from './reading/fr.ts';
import { search } from './search/fr.ts';

/** French. A blank at which no line breaks stands before a colon, a narrow one inside guillemets. */
export const fr = ({ number, counted }: Numbers) =>
  ({
    skipToContent: 'Aller au texte',
    sections: 'Rubriques',
    breadcrumbs: 'Vous êtes ici',
    front: 'À la une',
    kinds: {
      news: 'Actualité',
      analysis: 'Analyse',
      opinion: 'Opinion',
      feature: 'Grand format',
      explainer: 'Décryptage',
      live: 'En direct',
    },
    by: (names) => `Par ${names}`,
    published: 'Publié le',
    updated: 'Mis à jour le',
    keyPoints: 'L’essentiel',
    otherLanguages: 'Lire aussi en',
    topics: 'Thèmes',
    topicsOf: (name) => `Tous les thèmes\u00a0: ${name}`,
    topic: 'Thème',
    authors: 'Auteurs',
    authorsOf: (name) => `Les signatures\u00a0: ${name}`,
    author: 'Auteur',
    related: 'À lire aussi',
    newerIn: (section) => `Plus récent dans ${section}`,
    olderIn: (section) => `Plus ancien dans ${section}`,
    correctionKinds: { correction: 'Rectificatif', clarification: 'Précision', retraction: 'Retrait' },
    corrections: 'Rectificatifs',
    correctionsOf: (name) => `Tout ce que ${name} a rectifié, du plus récent au plus ancien`,
    correctionTo: (kind, headline) => `${kind}\u00a0: ${headline}`,
    correctionsNone: 'Rien n’a dû être rectifié jusqu’ici.',
    correctionsAll: 'Tous les rectificatifs',
    correctionsHow: 'Comment nous rectifions nos erreurs',
    whatChanged: 'Ce qui a changé',
    firstPublished: 'Première publication le',
    lastUpdated: 'Dernière mise à jour le',
    overAYearOld: 'Cet article date de plus d’un an.',
    source: 'Source',
    labelled: (word) => `${word}\u00a0: `,
    readAtSource: (name) => `Lire l’article sur le site de ${name}`,
    licence: 'Licence',
    archive: 'Archives',
    byMonth: 'Par mois',
    archiveOf: (span) => `Archives\u00a0: ${span}`,
    storiesCount: (count) =>
      counted({ one: '{count} article', many: '{count} d’articles', other: '{count} articles' }, count),
    pageOf: (page, of) => `Page ${number(page)} sur ${number(of)}`,
    pages: 'Pages de cette liste',
    newer: 'Plus récents',
    older: 'Plus anciens',
    earlierAndLater: 'Avant et après',
    contact: 'Contact',
    policies: 'Comment nous travaillons',
    policyNames: {
      corrections: 'Politique de rectification',
      ethics: 'Déontologie',
      ownership: 'Propriété et financement',
      privacy: 'Vie privée',
    },
    follow: 'Suivre',
    reportError: 'Signaler une erreur dans cet article',
    reportErrorSubject: (headline) => `Erreur dans «\u202f${headline}\u202f»`,
    draft: 'Brouillon',
    embargo: 'Embargo',
    draftNote: 'Vous seul voyez ceci\u00a0: ce n’est pas publié.',
    notFound: 'Il n’y a rien à cette adresse',
    notFoundText: 'L’adresse est peut-être mal saisie, ou la page a changé de place. Ceci peut vous aider\u00a0:',
    moved: 'Cette page a changé d’adresse',
    movedTo: 'Elle se trouve désormais ici\u00a0:',
    footnotes: 'Notes',
    backToText: (note, occurrence) =>
      occurrence > 1
        ? `Retour à l’appel de la note ${number(note)} (${number(occurrence)})`
        : `Retour à l’appel de la note ${number(note)}`,
    table: (count) => `Tableau ${number(count)}`,
    embedShow: { video: 'Lire la vidéo ici', post: 'Afficher le message ici', map: 'Afficher la carte ici' },
    embedAway: {
      video: (host) => `La vidéo se trouve sur ${host}\u00a0: le lien y mène.`,
      post: (host) => `Le message se trouve sur ${host}\u00a0: le lien y mène.`,
      map: (host) => `La carte se trouve sur ${host}\u00a0: le lien y mène.`,
    },
    embedTells: (host) =>
      `Rien n’est chargé depuis ${host} avant que vous n’appuyiez sur le bouton. Ce site connaîtra alors votre adresse réseau.`,
    chartFigures: 'Les chiffres',
    chartAbout: {
      bar: (shown, along) =>
        `Diagramme en barres\u00a0: ${shown}, selon ${along}. Les chiffres sont dans le tableau ci-dessous.`,
      line: (shown, along) => `Courbe\u00a0: ${shown}, selon ${along}. Les chiffres sont dans le tableau ci-dessous.`,
      area: (shown, along) =>
        `Graphique en aires\u00a0: ${shown}, selon ${along}. Les chiffres sont dans le tableau ci-dessous.`,
      dot: (shown, along) =>
        `Nuage de points\u00a0: ${shown}, selon ${along}. Les chiffres sont dans le tableau ci-dessous.`,
    },
    forgetTitle: 'Ce que ce navigateur garde',
    forgetText:
      'Ces éléments peuvent être gardés dans ce navigateur, pour ne pas vous poser deux fois la même question. Ce ne sont jamais des cookies, et ils ne sont envoyés à personne. Sans scripts, rien n’est gardé.',
    kept: {
      closed: 'Le fait que vous avez fermé un appel, et quand, pour qu’il reste fermé.',
      supporter: 'Le fait que vous nous soutenez, et depuis quand, pour ne pas vous solliciter pendant six mois.',
      wording: 'Laquelle des deux versions d’un appel vous avez vue, pour vous montrer la même.',
      read: 'Le nombre d’articles lus ce mois-ci\u00a0: le mois et un chiffre, jamais lesquels.',
    },
    keptNow: 'Gardé actuellement.',
    forgetButton: 'Tout oublier',
    forgotten: 'C’est oublié.',
    ...reading(),
    ...live,
    search,
    ...appeal({ number, counted }),
  }) satisfies Words;
