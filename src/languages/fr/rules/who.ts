// How French asks for whom: "qui peut", "pour qui", "quels publics", "à qui s'adresse".
import type { Rule } from '../../rule.ts';

export const who: readonly Rule[] = [
  {
    id: 'who.subject',
    match: `
      ^ et|mais|alors|donc|sinon|au_juste? qui ne|n? @them|y? ne|n|s|se? @may|@suit|@use|@login|@have|@refusal|@be
      qui d autre|autres
      savoir|dire|demande|demandent|indiquer|preciser|sait|sais|comprendre|compris|confirmer|rappeler|exactement qui ne|n|s|se? @may|@suit|@use|@login|@have|@be
      qui @may
      ^ lesquels|lesquelles ont @may
      ^ lesquels peuvent|ont|accedent
      qui y @may|@have
      qui ne @may|@use
      qui n @have|est|y
      qui est ce qui
      qui donc
      ki @may|@have|@use|ki
    `,
    yes: [
      'Qui peut utiliser FranceConnect ?',
      'je voudrais savoir qui a droit à AgentConnect',
      'qui d’autre',
      'qui n’a pas droit',
    ],
    no: ['les agents, qui travaillent', 'la personne qui appelle'],
  },
  {
    id: 'who.object',
    match: `
      pour|a|par|avec|chez|de|pr qui|ki
      qui $
      qui ca
      vise|concerne|couvre|authentifie|sert|dessert|connecte qui
      qui vise|concerne|couvre|authentifie|sert
      c_est qui
      qui est_ce_que|est_ce_qu|peut_on|on|puis_je|pouvons_nous
    `,
    yes: [
      'FranceConnect, c’est pour qui ?',
      'à qui s’adresse',
      'AgentConnect vise qui ?',
      'qui peut-on authentifier',
    ],
    no: ['celui qui est là'],
  },
  {
    id: 'who.people',
    match: `
      @which @be? @det* @kind? @of? @det* @people
      @which @kind @of @people
      tout le monde @may|@use
      les publics|populations|cibles de|d|du
      lister @det @people @may|@login|@refusal
      liste @good? @of @det* @kind? @of? @people
      publics|populations|categories|profils|personnes @det? @of? @people? @may|@refusal|vise|visee|vises|visees|que|cible|cibles
      @which @be @det* @people
      eligibles|eligible|concernes $$
      @what comme @people
      c|ces|cest est? @what l|la|le|les|son|sa|ses cible|cibles|public|publics
      public|publics|population|populations|profil|profils cible|cibles|vise|vises|visee|visees|concerne|concernes|concernee|concernees|couvert|couverts|couvertes|eligible|eligibles
      connaitre|enumerer|dresser|donner|indiquer|preciser|lister @det* liste? @of? @det* @kind? @of? @people
    `,
    yes: [
      'quels publics',
      'quelles sont les populations',
      'quel genre de personnes',
      'la liste des publics',
      'populations éligibles',
    ],
    no: ['quelle API', 'des personnes âgées', 'les usagers peuvent'],
  },
];
