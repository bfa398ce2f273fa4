// What stands around a label in French and says what part it plays: who asks, who is asked about, who is left out.
import type { Rule } from '../../rule.ts';

export const excepts: readonly Rule[] = [
  {
    id: 'excepts.word',
    match: `
      ne|n? suis|sommes|est|es|etes|sont|etait|etaient|soit|serait vraiment|donc|pourtant|toujours|absolument|encore|je|ce? pas|plus
      pas|plus membre
      suis|sommes|est|etes|sont ni
      sans etre?
      sauf pour|ceux|celles?
      ancien|anciens|ancienne|anciennes
      ex
      futur|future|futurs|futures
      hors|hormis|excepte|outre
      a part
      mis|mise a part
      en dehors de|du|des|d
      autre|autres que|qu
      a l exception de|du|des|d
      plutot que|qu
      au lieu de|du|des|d
      contrairement a|au|aux
      je ne parle pas de|du|des|d
      mais|et|ni surtout? pas pour|a|au|aux|avec?
      mais|et ne peut|peuvent pas utiliser|prendre
      mais|et n a|ont pas acces|droit a|au|aux?
      sans pouvoir|avoir utiliser|prendre|acces|droit?
      non pas pour|a|au|aux?
    `,
    yes: [
      'nous ne sommes pas une mairie',
      'sauf pour les agents',
      'mais pas pour les médecins',
      'hors santé',
    ],
    no: ['il ne peut pas'],
  },
  {
    id: 'excepts.opening',
    match: `
      donc? pas pour|a|au|aux|de|d?
      aucun|aucune
    `,
    yes: ['pas les entreprises', 'pas pour les mairies'],
    no: ['les entreprises'],
  },
];

export const asker: readonly Rule[] = [
  {
    id: 'asker.beside',
    match: `
      avec|chez
      aupres de|du|des|d
      # mille|million|millions?
      notre|ma|mon|cette|leur petit|petite|grand|grande|propre?
      site|portail|service|extranet|intranet|appli|application|logiciel|plateforme|projet|dsi|guichet|teleservice|demarche|outil|back_office|bureau|direction|services|avec|aupres web|internet|numerique|public|informatique|interne|metier|rh|national|regional|departemental|municipal? d|de|du|des|notre|ma|dans|la|le|l
      au sein|service d|de|du|des
    `,
    yes: [
      'notre mairie',
      'le portail de la région',
      'chez les médecins',
      '500 agents',
      'au sein du ministère',
    ],
    no: ['pour la mairie'],
  },
  {
    id: 'asker.says',
    match: `
      je_suis|nous_sommes|on_est|je_travaille|nous_travaillons|on_travaille|je_bosse|on_bosse|en_tant_que|en_tant_qu|en_tant|en_ma_qualite|au_nom|pour_le_compte|je_developpe_pour|nous_developpons_pour|on_developpe_pour ~
      prestataire d|de|du|pour ~
      c_est la|le|l|un|une|notre|encore ~
    `,
    yes: ['je suis agent', 'nous travaillons pour une mairie', 'prestataire du ministère'],
    no: ['ils sont agents'],
  },
];

export const target: readonly Rule[] = [
  {
    id: 'target.for',
    match: `
      seul|seule|seuls|seules
      destine|destinee|destines|destinees a|au|aux
      a destination
      dedie|dediee|dedies|dediees a|au|aux
      a l usage|attention|intention
      adresse|adressee|adresses|adressees a|au|aux
      s adresse|adressent a|au|aux
    `,
    yes: ['destinée aux entreprises', 'à l’usage des agents', 'seules les mairies'],
    no: ['pour les entreprises'],
  },
];

export const actor: readonly Rule[] = [
  {
    id: 'actor.logs_in',
    match: 'se|s @login|inscrire|inscrivent|inscrit|inscriront',
    yes: ['les agents se connectent', 'doivent s’identifier'],
    no: ['la connexion des agents'],
  },
];

export const teller: readonly Rule[] = [
  {
    id: 'teller.says',
    match: `
      me|m|nous|t|te|vous? dit|disent|disait|disaient|affirme|affirment|pretend|pretendent|soutient|soutiennent|demande|demandent|assure|assurent|pense|pensent
      veut|veulent|voudrait|voudraient|souhaite|souhaitent|souhaiterait|aimerait|aimeraient savoir
    `,
    yes: ['le ministère nous demande', 'le maire veut savoir'],
    no: ['la position du ministère'],
  },
];

export const correction: readonly Rule[] = [
  {
    id: 'correction.word',
    match: `
      pardon|desole|erratum|correction
      je veux|voulais dire
      je corrige
      enfin non
      ou|non plutot
      je me suis trompe
      laisse|laissez|oublie|oubliez tomber|ca
      non|bref laissez|laisse
      ^ laissez|laisse|plutot $
      ^ plutot les|l|la|le|pour
    `,
    yes: ['non pardon, les agents', 'je voulais dire les agents', 'ou plutôt'],
    no: ['les agents'],
  },
];

export const capacity: readonly Rule[] = [
  {
    id: 'capacity.as',
    match: `
      en tant que|qu?
      a titre de|d
      en sa? qualite
    `,
    yes: ['en tant que particulier', 'en qualité d’agent'],
    no: ['en particulier'],
  },
];

export const ones: readonly Rule[] = [
  {
    id: 'ones.which',
    match: `
      de? quel|quels|quelle|quelles
      combien|nombre
      lesquels|lesquelles de|du|des|d|parmi
    `,
    yes: ['quels ministères', 'combien de médecins', 'lesquelles des mairies'],
    no: ['les ministères'],
  },
];
