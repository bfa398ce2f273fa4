// How French speaks of several at once: both of them, how they differ, only them, another one.
import type { Rule } from '../../rule.ts';

export const both: readonly Rule[] = [
  {
    id: 'both.all',
    match: `
      les|aux|des|ces|tous|toutes|tout deux|2|trois|3|quatre
      commune|commun|communes|communs aux deux|trois
      @thing commune|commun|communes|communs
      l_un et|comme|ou l_autre
      les unes|uns et|comme les autres
      aux unes|uns et|comme aux autres
      pour les unes|uns et|comme pour? les autres
    `,
    yes: ['ça convient aux deux', 'tous les deux', 'une API commune', 'l’un et l’autre'],
    no: ['deux sites'],
  },
  {
    id: 'both.together',
    match: `
      a_la_fois
      en_meme_temps
      simultanement|ensemble
      commune|commun|communes|communs aux|entre
      commun|communes|communs a|au
      @thing commune a|au
      tous|toutes les
      tout|tous le|ce|ces monde
      d_un|un cote
      de l autre
      en commun
      intersection
      une|un seule|seul|unique|meme
      la|les meme|memes
      ainsi que
      aussi bien
      autant
      et|mais aussi|egalement
      mutualiser|mutualisee|mutualise
      seule api|solution
      unique
    `,
    yes: ['à la fois', 'une seule API', 'une API commune aux deux', 'aussi bien les uns', 'la même API'],
    no: ['la fois où'],
  },
];

export const compare: readonly Rule[] = [
  {
    id: 'compare.difference',
    match: `
      difference|differences|diff|distinction|distinguer|distingue|distinguent|comparer|compare|comparez|comparaison|comparatif
      differe|different|different_de|differents|differentes
      versus|vs
      par rapport a|au|aux
      quelle|quelles difference|differences
      loge|loges|logee|logees a? la? meme enseigne
      meme enseigne|regime|statut
      c_est pareil|identique|equivalent
      pareil|pareils|pareilles|identique|identiques|equivalent|equivalents|equivalente|equivalentes|meme_chose
      qu est ce qui distingue|differencie|separe|oppose|change
      la meme chose
      @which @be? @det* difference|differences|nuance|distinction
      c|ces|cest est? @what @det? difference|differences|nuance
      nuance|nuances
      bench|benchmark
    `,
    yes: ['quelle différence', 'comparer A et B', 'A vs B', 'c’est pareil ?', 'la même chose'],
    no: ['c’est bon'],
  },
  {
    id: 'compare.choice',
    match: `
      ou plutot|bien
      @which_one des deux
      plutot
      hesite|hesitons|hesitez|hesitent|hesitation entre?
      choisir entre
      choix entre
      entre
      mieux|meilleur|meilleure
      lequel|laquelle
    `,
    yes: ['A ou plutôt B', 'j’hésite entre A et B', 'choisir entre A et B', 'lequel'],
    no: ['A et B'],
  },
];

export const only: readonly Rule[] = [
  {
    id: 'only.word',
    match: `
      uniquement|exclusivement|seulement|exclusif|exclusive|exclusivite
      seuls|seules|seul|seule les|des|l|un|une
      seuls|seules
      juste pour
      rien que|qu
      que pour|aux|a
      qu aux|au
      n_est que|qu
      ne @suit|@may|@be que|qu
      ne se? @suit|@login que|qu
      c_etait que|qu
      autres que
    `,
    yes: ['uniquement pour les agents', 'seules les entreprises', 'n’est que pour', 'que pour l’État'],
    no: ['est-ce que', 'une seule API'],
  },
  {
    id: 'only.reserved',
    match: `
      reserve|reservee|reserves|reservees a|aux|au|uniquement?
      limite|limitee|limites|limitees|restreint|restreinte a|aux|au?
    `,
    yes: ['réservé aux entreprises', 'à qui est-ce limité'],
    no: ['que pour l’État'],
  },
];

export const another: readonly Rule[] = [
  {
    id: 'another.else',
    match: `
      autre|autres que|qu
      autre chose
      d? autre|autres @thing
      @what ~ d autre
      d autre aux|pour
      alternative|alternatives
      a la place
      a defaut
      au lieu
      sinon
      plus entendre parler
      ne veux|veut|voulons|veulent|souhaite|souhaitons|souhaitez pas|plus
      que|qu nous|me|leur|lui? reste t? il|til
      il nous|me|leur|lui? reste @what
      reste @what
      en plus de|d
    `,
    yes: ['autre chose que A', 'une autre API', 'une alternative', 'que reste-t-il'],
    no: ['d’une part'],
  },
  {
    id: 'another.aside',
    match: 'mis|mise|mises a part',
    yes: ['FranceConnect mis à part'],
    no: ['à part FranceConnect'],
  },
  {
    id: 'another.except',
    match: `
      en dehors de|d|du|des
      a part
      hormis|outre|excepte|sauf|hors
    `,
    yes: ['à part FranceConnect', 'hormis celle-là'],
    no: ['à partir de'],
  },
  {
    id: 'another.sole',
    match: `
      n @have t? @one? que|qu
      n y a que|qu
      seule api|solution|option|possibilite
      @det seul|seule
    `,
    yes: ['il n’y a que A', 'la seule API'],
    no: ['une autre API'],
  },
];
