// The Home tab and the modals that answer, in French.
import type { ViewWords } from '../views-words.ts';

const count = (n: number, one: string, many: string) =>
  n === 0 ? `aucun ${one}` : `${n} ${n > 1 ? many : one}`;

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
    privacy: [
      'Je lis ce que vous m’adressez : commande, mention, message direct. Je ne lis pas l’historique des canaux.',
      'Je n’enregistre ni question, ni réponse, ni nom. Je garde en mémoire, un jour environ, le sujet de ma dernière réponse et des identifiants Slack (personne, conversation, message).',
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
};
