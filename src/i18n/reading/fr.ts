import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in French. */
export function reading() {
  return {
    choices: 'Texte et couleurs',
    textSize: 'Taille du texte',
    textSizes: ['Habituelle', 'Plus grande', 'Grande', 'Très grande'],
    theme: 'Couleurs',
    themes: { auto: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
    listen: 'Écouter',
    stopListening: 'Arrêter',
    share: 'Partager',
    copied: 'L’adresse est copiée.',
    sendByMail: 'Envoyer par e-mail',
    print: 'Imprimer',
    save: 'Enregistrer',
    unsave: 'Retirer des articles enregistrés',
    savedNow: 'Enregistré dans ce navigateur. L’article s’ouvre aussi sans connexion.',
    savedNot: 'L’enregistrement dans ce navigateur a échoué.',
    savedTitle: 'Articles enregistrés',
    savedAbout: 'Les articles que vous enregistrez sont gardés dans ce navigateur et s’ouvrent sans connexion.',
    savedNone:
      'Rien n’est enregistré pour l’instant. «\u202fEnregistrer\u202f» se trouve sous la signature de chaque article.',
    savedNeedsScripts:
      'C’est un script qui enregistre les articles, et les scripts sont désactivés ou n’ont pas fonctionné. Tout le reste marche sans eux.',
    savedRemove: 'Retirer',
    unreachable: 'Il n’y a pas de connexion, et la page demandée n’est pas enregistrée ici.',
    tryAgain: 'Réessayer',
    light: 'Lecture légère',
    lightText:
      'Aucune police n’est chargée, et après la première image les suivantes attendent que vous les demandiez. C’est le cas d’office quand votre navigateur indique qu’il économise les données.',
    lightChoice: 'Lire en mode léger dans ce navigateur',
    lightLimits:
      'Aucune page ne peut empêcher un navigateur de charger la page elle-même et la première image, et sans scripts ce choix est sans effet. Pour ne recevoir ni images ni polices, sur aucun site, utilisez les réglages de votre navigateur\u00a0: cherchez «\u202fimages\u202f», «\u202fpolices\u202f» et «\u202féconomiseur de données\u202f».',
    showPicture: 'Afficher l’image',
    keptChoices: {
      theme: 'Si vous avez choisi des couleurs claires ou sombres.',
      size: 'La taille du texte que vous avez choisie.',
      light: 'Le fait que vous avez choisi la lecture légère.',
      saved: 'Les articles que vous avez enregistrés, avec leur texte et leurs images.',
    },
  } satisfies ReadingWords;
}
