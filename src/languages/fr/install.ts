// What is said to whoever installs the app, in French.
import type { InstallWords } from '../install-words.ts';

export const install: InstallWords = {
  noGuide:
    'Il n’y a pas encore de guide pour cet espace de travail : je ne peux rien répondre. La personne qui gère authguide peut en ajouter un.',
  installed: (name) => ({
    title: 'authguide est installé',
    text: `authguide répond maintenant dans ${name === '' ? 'votre espace de travail' : name}. Dans Slack, écrivez-lui un message direct, ou tapez /authguide suivi de votre question.`,
    link: 'Ouvrir Slack',
  }),
  installedForAll: (name) => ({
    title: 'authguide est installé pour l’organisation',
    text: `authguide est approuvé pour ${name === '' ? 'votre organisation' : name}. Choisissez maintenant les espaces de travail où il répond.`,
    link: 'Choisir les espaces de travail',
  }),
  cancelled: {
    title: 'Rien n’a été installé',
    text: 'L’installation a été annulée. Vous pouvez la recommencer quand vous voulez.',
    link: 'Recommencer',
  },
  expired: {
    title: 'L’installation n’a pas abouti',
    text: 'Elle a duré plus de dix minutes, ou s’est terminée dans un autre navigateur que celui où elle avait commencé. Rien n’a été installé.',
    link: 'Recommencer',
  },
  failed: (code) => ({
    title: 'L’installation n’a pas abouti',
    text: `Un problème est survenu de notre côté. Réessayez dans quelques minutes ; si cela continue, donnez le code ${code} à la personne qui gère authguide.`,
    link: 'Réessayer',
  }),
};
