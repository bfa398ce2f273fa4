// What a table of who may use what answers in French: that one may, suits, serves, is for; that one is shut out.
import type { Rule } from '../../rule.ts';

export const predicate: readonly Rule[] = [
  {
    id: 'predicate.may',
    match: `
      @may
      bon|ok|bonne pour
      c|ca est? bon|ok
      @have t? @them? bien? droit|acces|le_droit a|aux|au|d|de?
      acces|droit a|aux|au
      rentre|rentrent|entre|entrent|entrer t? @them? dans le|son|leur champ|perimetre
      reste|restent|demeure|demeurent t? @them? @may
      doit|doivent pas? pouvoir
      g droit|acces
      dit|disent t? il|elle|ils? oui a|aux
      coche|cochee|coches|cochees|cocher
      coche|case verte
      vrai|exact|juste|correct
      @det accord
    `,
    yes: ['les médecins peuvent', 'c’est bon', 'ont-ils accès à', 'entrent-ils dans le champ'],
    no: ['je veux'],
  },
  { id: 'predicate.suit', match: '@suit', yes: ['FranceConnect convient aux médecins'], no: ['je vois'] },
  {
    id: 'predicate.use',
    match: `
      @use
      faire|fais|fait|faisons|faites|font passer
      aller|va|vais|vont|allons|allez sur|via|par
      se|me|nous creer|ouvrir
    `,
    yes: ['utiliser FranceConnect', 'se servir de', 'les faire passer par', 'aller sur', 'se créer un'],
    no: ['je vois', 'créer un service'],
  },
  {
    id: 'predicate.choose',
    match: '@choose\n@advise',
    yes: ['brancher FranceConnect', 'vous conseillez'],
    no: ['je vois'],
  },
];

export const refusal: readonly Rule[] = [
  {
    id: 'refusal.word',
    match: `
      @refusal
      reste|restent|demeure|demeurent t? @them? @refusal
      dit|disent t? il|elle|ils? non a|aux
      croix rouge?
      c|cest non|niet|mort|rape|ko
      c est non|niet|mort|rape|ko
      prive|privee|prives|privees de|d
      hors jeu|perimetre|champ|cible
      hors du|de|son perimetre|champ|jeu
      laisse|laissee|laisses|laissees dehors
      laisse|laissee|laisses|laissees|mis|mise|mises de_cote|sur_la_touche
      tenu|tenue|tenus|tenues a_l_ecart
      aucune|aucun acces|droit
      non @may
    `,
    yes: [
      'les médecins en sont exclus',
      'interdit aux agents',
      'API à éviter',
      'laissés de côté',
      'non éligibles',
    ],
    no: ['ouvert'],
  },
];

export const login: readonly Rule[] = [
  {
    id: 'login.verb',
    match: `
      @login
      prouver|prouve|prouvent|verifier|verifie|justifier|justifie|attester|atteste|controler @det? identite|identites
      @det? @login @of? @login
      par|avec leur|son|un|une compte|compte_pro|identifiant|mot_de_passe
    `,
    yes: ['se connecter', 'une authentification'],
    no: ['signer un contrat'],
  },
];
