// Every sentence of ours in French.
import { enumerate } from '../enumerate.ts';
import type { Phrases } from '../language.ts';

const suits = (many = false) => (many ? 'conviennent' : 'convient');

export const phrases: Phrases = {
  list: (items) => enumerate(items, 'et'),
  either: (items) => enumerate(items, 'ou'),
  quote: (text) => `«\u00A0${text}\u00A0»`,
  values: { yes: 'oui', no: 'non' },
  whichApi: (criteria, apis) => `Pour ${criteria} : ${apis}.`,
  whichApiNone: (criteria) => `Le tableau du guide ne prévoit aucune API pour ${criteria}.`,
  whichApiNoOther: (criteria, without) =>
    `En dehors de ${without}, le tableau ne prévoit aucune API pour ${criteria}.`,
  both: (criteria, apis) => `À la fois pour ${criteria} : ${apis}.`,
  bothNone: (criteria) =>
    `Aucune API du tableau ne convient à la fois pour ${criteria}. Voici ce qui convient à chaque public :`,
  notFor: (criteria, apis) => `Le tableau dit non, pour ${criteria}, à ${apis}.`,
  notForNone: (criteria) => `Pour ${criteria}, le tableau ne dit non à aucune API.`,
  who: (api, criteria, many) => `D’après le tableau, ${api} ${suits(many)} à : ${criteria}.`,
  whoNone: (api) => `Le tableau du guide ne prévoit aucun public pour ${api}.`,
  whoNoOther: (api, without) => `En dehors de ${without}, le tableau ne prévoit aucun public pour ${api}.`,
  whoNot: (api, criteria, many) => `D’après le tableau, ${api} ne ${suits(many)} pas à : ${criteria}.`,
  whoNotNone: (api) => `Le tableau du guide n’exclut aucun public pour ${api}.`,
  mayYes: (criteria, api, many) => `Oui : ${api} ${suits(many)} pour ${criteria}.`,
  mayNo: (criteria, api, many) => `Non : ${api} ne ${suits(many)} pas pour ${criteria}.`,
  suits: (criteria, api, many) => `D’après le tableau, ${api} ${suits(many)} pour ${criteria}.`,
  suitsNot: (criteria, api, many) => `D’après le tableau, ${api} ne ${suits(many)} pas pour ${criteria}.`,
  mayPartial: (criteria, api) =>
    `En partie : la réponse n’est pas la même partout pour ${criteria} avec ${api}.`,
  mayOther: (criteria, api, said) => `Ni oui ni non : pour ${criteria} avec ${api}, le tableau dit ${said}.`,
  indeed: 'C’est exact.',
  compare: (labels) => `Voici ce que dit le tableau pour ${labels} :`,
  passages: 'Voici ce que dit le guide :',
  notCovered: 'Le guide ne le dit pas.',
  notUnderstood: 'Je n’ai pas compris la question.',
  nearest: 'Ce qui s’en approche le plus :',
  quotesTitle: 'Dans le guide :',
  choicesTitle: 'Choisissez une question :',
  linksTitle: 'Liens',
  clarify: 'Pouvez-vous préciser ?',
  help: 'Je réponds aux questions avec les guides que l’on m’a confiés : le verdict de leurs tableaux, des citations et les liens. Posez une question en français ou en anglais.',
  examplesTitle: 'Par exemple :',
  between: ' » et « ',
  ask: {
    whichApi: (criterion) => `Quelle API pour « ${criterion} » ?`,
    who: (api) => `Qui peut utiliser ${api} ?`,
    may: (criterion, api) => `Peut-on utiliser ${api} pour « ${criterion} » ?`,
    about: (heading) => heading,
    within: (question, title) => `${question.replace(/\s*\?$/, '')}, d’après « ${title} » ?`,
  },
  edition: (title, source) => `${title}, édition authguide, d’après ${source}`,
  content: (hash) => `contenu ${hash}`,
  pick: 'Poser',
  shortened: 'Réponse abrégée : la suite est derrière les liens.',
  failure: (code) =>
    `Désolé, je n’ai pas pu répondre : le problème vient de moi. Réessayez dans un instant, ou donnez le code ${code} à la personne qui m’administre.`,
};
