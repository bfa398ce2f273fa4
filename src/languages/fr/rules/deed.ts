// What French asks of other deeds than logging in: to tell, to run, to grant, to help; and what it asks us to do.
import type { Rule } from '../../rule.ts';

export const deed: readonly Rule[] = [
  {
    id: 'deed.deed',
    match: `
      dire non|oui|merci a|au|aux
      @may t? @one? parler|discuter
      avoir|obtenir|recevoir|beneficier de|d|un|une? l? aide|assistance|formation|support
      passer|basculer|migrer|transiter|evoluer de|d|vers
      @may|doit|doivent ils? t? @one? changer
    `,
    yes: ['dire non à', 'peuvent-ils parler de', 'obtenir de l’aide', 'passer de l’un à l’autre'],
    no: ['peuvent-ils passer par', 'dire que les médecins'],
  },
  {
    id: 'deed.instance',
    match: `
      pour|afin_de savoir|verifier|controler|confirmer si|s|que|qu
      quel|quels service|services contacter|appeler|joindre|propose|proposent|offre|offrent
      donner leur|son|mon|notre avis
      faire un|une point|note|reunion|presentation|atelier
      @exist|y_a_t_il|connaissez_vous|connais_tu|connaissez|connais ~ qui utilise|utilisent|emploie|emploient|passe|passent|ont
      @exist|y_a_t_il|a_t_on|avez_vous|auriez_vous t? @one? @det* guide|guides|tutoriel|tutoriels|tuto|documentation|doc|manuel|formation
    `,
    yes: ['y a-t-il des entreprises qui utilisent', 'existe-t-il un guide', 'avez-vous un tutoriel'],
    no: ['existe-t-il une API qui convienne', 'y a-t-il une solution'],
  },
  {
    id: 'deed.who_said',
    match: 'qui @one? a|avait|ont dit|decide|ecrit|affirme|valide|choisi|exige',
    yes: ['qui a dit que', 'qui a décidé'],
    no: ['qui a droit à'],
  },
  {
    id: 'deed.act',
    match: `
      pouvez|pourriez|peux|pourrais vous|tu|on svp? autoriser|ouvrir|activer|donner|accorder|attribuer|creer|permettre|ajouter|inscrire @det* a|aux|au|l|les|des|un|une|nos|mes|notre|acces
      pouvez|pourriez|peux|pourrais vous|tu|on svp? autoriser|ouvrir|activer|debloquer
      pouvez|pourriez|peux|pourrais vous|tu svp? passer|mettre|connecter|brancher|faire_passer|basculer|inclure|rajouter
      vous|tu pouvez|pourriez|peux|pourrais passer|mettre|connecter|brancher|faire_passer|basculer|inclure|rajouter
      dis|dites leur|lui que|qu
      vous|tu pouvez|pourriez|peux|pourrais regarder|voir $
      merci|veuillez de|d? autoriser|ouvrir|activer|accorder|creer|debloquer|ajouter
    `,
    yes: ['pouvez-vous autoriser les médecins', 'pourriez-vous ouvrir un accès', 'merci d’ouvrir'],
    no: ['pouvez-vous me donner la liste', 'peut-on ouvrir'],
  },
  {
    id: 'deed.who_does',
    match: `
      ^ et|mais|alors|sinon? qui prend|met|indique|refuse|interdit|prevoit|verifie|authentifie|accepte
      qui peut|pourrait|sait|doit m|nous|t? interdire|mettre|installer|brancher|regarder
      ^ et|mais|alors|sinon? qui autorise|permet|habilite|valide|gere|gerent|fait|font|fournit|propose|edite|developpe|maintient|finance|paie|accorde|delivre|donne|decide|cree|pilote|s_occupe|travaille|recommande|conseille|exige|impose|contacter|appeler|veut|connait
      qui peut|pourrait|sait|doit|devrait m|nous|t? donner|autoriser|habiliter|aider|repondre|expliquer|valider|accorder|creer|gerer|fournir|renseigner|dire|contacter|decider|demander
    `,
    yes: ['qui gère FranceConnect', 'qui peut nous aider', 'qui autorise les médecins'],
    no: ['qui peut utiliser FranceConnect'],
  },
  {
    id: 'deed.run',
    match: `
      @which apis|api|solution|solutions ~ gere|gerent|heberge|hebergent|developpe|developpent|fournit|fournissent|finance|financent|edite|editent|possede|possedent
    `,
    yes: ['quelles API gère la mairie', 'quelle API le ministère développe'],
    no: ['quelle API prend la mairie'],
  },
];
