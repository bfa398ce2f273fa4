// How French asks for a yes or a no: "est-ce que", "peut-il", "je voudrais savoir si", "… ou pas".
import type { Rule } from '../../rule.ts';

export const whether: readonly Rule[] = [
  {
    id: 'whether.opening',
    match: `
      est_ce que|qu
      est_ce @may
      esque|eske
      es que|ke|qu
      n_est_ce
    `,
    yes: ['est-ce que les médecins', 'est-ce possible'],
    no: ['c’est'],
  },
  {
    id: 'whether.inversion',
    match: `
      ai je
      a|avait|aura|aurait|ont|avaient|auront|auraient t? il|elle|ils|elles|on|til|tils|telle
      avons|avions|aurions nous
      avez|aviez|auriez|aurez vous
      as|aurais tu
      @may|@suit|@use|@be|doit|doivent|faut|sera|seront|aura|auront|devra|devront|pouvait|pouvaient|avait|avaient|gardent|garde|reste|restent t? il|elle|ils|elles|on|je|nous|vous|til|tils|telle
      ai_je|a_t_il|a_t_on raison|droit|le_droit
      @login t? il|elle|ils|elles|on
    `,
    yes: ['les médecins peuvent-ils', 'FranceConnect convient-il', 'a-t-on', 'peut on'],
    no: ['il peut', 'elle est ouverte'],
  },
  {
    id: 'whether.indirect',
    match: `
      savoir|sais|sait|saurais|dire|demande|demandais|demandait|demandent|confirmer|confirmez|confirme|verifier|ignore|doute|jsp|indiquer|preciser|demander|voir|comprends|moi|nous|juste|bien|confirmer si|s
      sais|sait|savons pas|plus si|s
      pas sur|sure|surs|certain|certaine que|qu|si
      confirmer|dire|indiquer|preciser|repondre par retour|ecrit|mail|courriel si|s
      savoir|dire|confirmer|confirmez|confirme|verifier que|qu
      confirmez|confirmes|confirmeriez|confirmerais vous|tu que|qu?
      confirmer|confirmez|confirmation @det? que|qu
      si bien|j_ai? compris
      me|nous|m? trompe|trompons
    `,
    yes: ['je voudrais savoir si les médecins', 'pouvez-vous me confirmer que', 'je me trompe ?'],
    no: ['si on veut', 'je sais tout'],
  },
  {
    id: 'whether.confirm',
    match: `
      @one confirmez|confirmes
      vous? confirmez|confirmes $
      est_ce le cas
      me|nous|m? trompe|trompons
      @have t? @one raison|tort|bon|juste
      @one @have raison|tort|bon|juste
      je|on|nous lui|leur? dis|dit|reponds|repond @what
      je|on peux|peut lui|leur dire|repondre oui|non?
      @one? ai bien compris|lu $
    `,
    yes: ['vous confirmez ?', 'je me trompe ?', 'a-t-il raison ?'],
    no: ['je confirme'],
  },
  {
    id: 'whether.tag',
    match: `
      ou pas|non
      ou c est? mort|niet|non|rape|ko
      ou ca bloque|coince|marche_pas|casse
      oui ou|et non
      oui|non $$
      c_est bien ca|cela
      n_est_ce pas
      on est d_accord
      vrai|faux $$
      vrai ou faux
      c|ca est? @may|bon|ok|correct|jouable|faisable|possible $$
      @may|possible $$
      ca le fait
      si $$
      c_est ca
      a_t_il|ai_je|a_t_elle|ont_ils raison|tort|bon
      est_ce exact|vrai|juste|correct
      @one oublie
    `,
    yes: [
      'les médecins peuvent, ou pas',
      'oui ou non',
      'c’est bien ça ?',
      'n’est-ce pas',
      'psc pour eux, possible ?',
    ],
    no: ['il a dit oui à tout'],
  },
];
