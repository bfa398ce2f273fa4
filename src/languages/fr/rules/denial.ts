// How French denies: "ne … pas", "jamais", "aucun"; and what looks like it and denies nothing of what is asked.
import type { Rule } from '../../rule.ts';

export const not: readonly Rule[] = [
  {
    id: 'not.word',
    match: `
      pas|jamais|aucunement|nullement
      aucun|aucune|aucuns|aucunes
      ni
      personne ne|n
    `,
    yes: ['ils ne peuvent pas', 'jamais', 'aucune API', 'ni A ni B'],
    no: ['un de plus'],
  },
];

export const tag: readonly Rule[] = [
  {
    id: 'tag.or_not',
    match: `
      ou pas
      pas seulement|uniquement|que
      seulement|juste savoir|demander|verifier
      oui ou non
      ou non
      ou c est? non|niet|mort|rape|ko
      n est ce pas
      n_est_ce pas
      pourquoi pas
      pas vrai
      @thing|@what|@which_one|qui deja $
    `,
    yes: ['ou pas', 'oui ou non', 'n’est-ce pas', 'c’est quelle API déjà ?'],
    no: ['ce n’est pas', 'c’est déjà ouvert'],
  },
  {
    id: 'tag.unsure',
    match: `
      ne|n? sais|sait|savons|suis|sommes|comprends|comprend|comprenons|arrive|trouve|trouvons|vois|voit|connais|pense|crois|retrouve|parviens|pige toujours|bien|absolument|vraiment|pas? pas|plus|rien
      ne|n? ai|avons|a|as pas|rien|jamais|plus bien|tout? compris|trouve|vu|su|saisi|trouvee
      pas sur|sure|certain|certaine|surs|clair|claire|grave|de_souci|presse|de_probleme|urgent|facile|simple|evident
      si je ne|n me|m? trompe|abuse|m_abuse pas?
      jsp|jsais_pas
      je bloque|seche|cale|coince sur?
      ne_m_y? retrouve pas|plus
      pas compris|trouve
      arrive|arrivons|reussis pas|plus a comprendre|savoir|trouver|choisir|decider
      pas que je sache
      une seule chose|question|info|interrogation
      on|je ne|n? y? comprend|comprends|comprenons|sait|savons pas|rien|plus
    `,
    yes: ['je ne sais pas', 'je n’ai pas compris', 'pas sûr', 'on sait pas'],
    no: ['ils ne peuvent pas'],
  },
];
