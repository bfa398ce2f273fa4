// The buttons in French, and what is said when one of them is pressed.
import type { Controls } from '../controls.ts';
import { explorer } from './explorer.ts';

export const controls: Controls = {
  share: 'Partager dans le canal',
  shareThis: 'Partager cette réponse',
  sharedBy: (person) => `Partagé par ${person}`,
  notShared: 'Rien n’est partagé : les guides ont changé depuis cette réponse. Voici celle d’aujourd’hui.',
  changed: 'Les guides ont changé depuis cette réponse. Voici ce qu’ils disent aujourd’hui.',
  stale: 'Les guides ont changé depuis cette réponse. Posez la question à nouveau.',
  unknown: 'Ce bouton n’est pas d’authguide, ou il est trop ancien. Posez la question à nouveau.',
  cannotPost: 'Je ne peux pas écrire dans ce canal. Tapez /invite @authguide, puis recommencez.',
  why: 'Pourquoi ?',
  whyTitle: 'Pourquoi cette réponse ?',
  excerpts: (count) => (count === 1 ? 'Voir 1 extrait' : `Voir ${count} extraits`),
  nextExcerpt: 'Extrait suivant',
  firstExcerpt: 'Premier extrait',
  fold: 'Replier',
  excerpt: (place, count) => `Extrait ${place} sur ${count}`,
  table: 'Voir le tableau',
  choose: 'Choisir…',
  goOn: (name) => `Pour la suite dans ce fil, écrivez ${name}`,
  explorer,
};
