// The Home tab and the modals that answer, in French.
import type { ViewWords } from '../views-words.ts';

const count = (n: number, one: string, many: string) =>
  n === 0 ? `aucun ${one}` : `${n} ${n > 1 ? many : one}`;

const days = (n: number) => count(n, 'jour', 'jours');

export const views: ViewWords = {
  close: 'Fermer',
  answer: 'Réponse',
  home: {
    title: 'Que cherchez-vous dans les guides ?',
    intro:
      'Je réponds à partir des guides ci-dessous : la réponse du tableau, la phrase du guide, le lien. Je ne rédige rien.',
    guides: 'Guides',
    holds: (sections, tables) =>
      `${sections} ${sections > 1 ? 'sections' : 'section'}, ${count(tables, 'tableau', 'tableaux')}`,
    asOf: (date) => `avant ${date}`,
    more: (n) => (n === 1 ? 'et 1 autre guide' : `et ${n} autres guides`),
    examples: 'Exemples',
    ask: 'Poser',
    explore: 'Explorer les tableaux',
    whereToAsk: 'Où poser une question',
    ways: [
      '`/authguide` : réponse visible par vous uniquement',
      '`@authguide` : réponse dans le fil, visible par le canal',
      'Message direct : réponse dans l’onglet *Messages*',
      'Menu d’un message, puis *Répondre avec le guide*',
    ],
    data: 'Vos données',
    privacy: (n) => [
      'Je lis ce que vous m’adressez : commande, mention, message direct. Je ne lis pas l’historique des canaux.',
      `Je garde en mémoire, un jour environ, le sujet de ma dernière réponse et des identifiants Slack (personne, conversation, message)${n === null ? '' : ' ; une demi-heure, une question restée sans réponse, pour que vous puissiez la signaler'}.`,
      ...(n === null
        ? ['Je n’enregistre ni question, ni réponse, ni nom. Je ne compte rien.']
        : [
            `Je compte mes réponses et les avis, sans nom ni question. Je n’enregistre une question que si vous me dites de la signaler, et un commentaire que si vous l’écrivez. Tout est effacé après ${days(n)}.`,
            'Des mots qu’aucun guide ne contient, je garde ceux que plusieurs personnes emploient, sans la phrase.',
          ]),
      'Je n’échange de données qu’avec Slack. Je n’emploie aucun modèle de langue.',
    ],
    version: (hash, readAt) => `Version des guides : ${hash}, lue le ${readAt}`,
    noneLeftOut: 'aucun guide écarté',
    leftOut: (files, n) =>
      n === 1 ? `⚠️ 1 guide écarté : ${files[0]}` : `⚠️ ${n} guides écartés : ${files.join(', ')}`,
    held: '⚠️ Un fichier contient une erreur : les réponses viennent de la dernière version correcte',
  },
  preview: {
    title: 'Aperçu de la réponse',
    submit: 'Répondre dans le fil',
    cancel: 'Annuler',
    hint: 'Cet aperçu n’est visible que par vous. « Répondre dans le fil » le publie tel quel, avec votre nom.',
    noAnswer: 'Rien ne sera publié : les guides ne répondent pas à ce message.',
    tooLittle: 'Rien ne sera publié : il manque un élément à ce message.',
    changed: 'Les guides ont changé, rien n’est publié. Voici la réponse d’aujourd’hui.',
  },
  notHelpful: {
    title: 'Réponse pas utile',
    submit: 'Envoyer',
    cancel: 'Annuler',
    about: (verdict) => `Votre avis sur : ${verdict}`,
    aboutBefore: 'Votre avis sur une réponse d’avant le dernier changement des guides',
    question: 'Qu’est-ce qui ne va pas ?',
    reasons: {
      wrong: { text: 'C’est faux', more: 'La case du tableau ou le texte du guide se trompe.' },
      incomplete: { text: 'C’est incomplet', more: 'Le guide en dit plus que cette réponse.' },
      understood: { text: 'Ma question est mal comprise', more: 'La réponse porte sur autre chose.' },
      other: { text: 'Autre raison', more: 'Dites-la ci-dessous.' },
    },
    comment: 'Un mot pour les auteurs',
    commentHint: 'Sans nom ni donnée personnelle',
    keeps: (n) =>
      `Lu par les personnes qui tiennent le guide, gardé ${days(n)}, sans votre nom ni votre question.`,
    missing: 'Choisissez une raison.',
  },
  report: {
    title: 'Signaler au guide',
    submit: 'Transmettre',
    cancel: 'Annuler',
    question: 'Question à transmettre',
    hint: 'Retirez les noms et ce qui est personnel.',
    keeps: (n) =>
      `Ce texte, et lui seul, est gardé ${days(n)}. Le lisent les personnes qui tiennent le guide. Votre nom n’est pas gardé.`,
    missing: 'Écrivez la question à transmettre.',
    thanks: 'C’est envoyé. Merci.',
  },
};
