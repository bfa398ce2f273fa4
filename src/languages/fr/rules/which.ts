// How French asks which one: "quelle API", "laquelle", "on prend quoi", "comment authentifier", "je cherche une API".
import type { Rule } from '../../rule.ts';

export const which: readonly Rule[] = [
  {
    id: 'which.noun',
    match: `
      @which @be? @det* @good? @thing
      @which @be? @det* @good? @kind @of @thing
      @what comme @thing
      qu_est_ce qui existe|convient|marche comme @thing
      @which @of @det* @thing
      @what @det* @people|@staff @may @use comme @thing
      q|ql|qlle|kel|kelle api|apis
    `,
    yes: [
      'Quelle API pour les mairies ?',
      'quelles sont les solutions',
      'quel genre d’API',
      'quoi comme api',
      'ql api',
    ],
    no: ['Dans quel champ trouve-t-on le service ?', 'Quelle heure est-il ?'],
  },
  {
    id: 'which.one',
    match: `
      ^ et? avec|par|via|vers|sur|pour? @which_one
      c_est|savoir|dire|est|indiquer|ou @which_one
      @which_one @of @det* @thing
      @which_one choisir|prendre|utiliser|retenir|convient|conviennent
    `,
    yes: [
      'FranceConnect ou AgentConnect, laquelle choisir ?',
      'c’est laquelle',
      'lesquelles de ces API',
      'avec lequel',
    ],
    no: ['le service auquel il est rattaché', 'la page à laquelle on arrive'],
  },
  {
    id: 'which.any_number',
    match: '@which_one ou @which_one',
    yes: ['laquelle ou lesquelles des API'],
    no: ['laquelle'],
  },
  {
    id: 'which.what',
    match: `
      @choose|@advise|@use @what
      @what @choose|@use
      avec|par|via|vers|sur @what
      qu_est_ce|kes|keske|qu_est que|qu? @one @choose|@advise|@use|conseilles
      qu_est_ce que|qu @one @one @choose|@advise
      qu_est_ce que|qu @one ne|n @may pas @choose|@use
      qu_est_ce que|qu @one @may|dois|doit|devons|devrait @choose|@use
      que|qu @advise|@choose
      que @one @advise|@choose
      que faut_il|dois_je|doit_on|devons_nous|devrait_on|peut_on|puis_je|pouvons_nous @one? @choose|@use|@advise
      qu_est_ce qui ne|n? @suit|@refusal
      qu_est_ce qui est|serait @may|commun|@refusal
      qu_est_ce que|qu @one dois|doit|devons|peux|peut|pouvons @refusal
      qu_est_ce que|qu il reste
      que|qu nous|vous|leur|lui? reste|restent t? il
      @exist @what
      que @may ~ @choose|@use
      que reste_t_il
      reste @what
      que dois|doit|devons je|on|nous @choose|@use|@advise
      que devrions_nous @choose|@use
      il_faut @what
      faut @choose @what
      avez_vous pour @what
      @one @choose @what
    `,
    yes: [
      'on prend quoi',
      'quoi utiliser',
      'avec quoi',
      'qu’est-ce qu’on utilise',
      'qu’est-ce que vous nous conseillez',
      'que choisir',
      'que nous conseillez-vous',
      'que faut-il utiliser',
      'que dois-je brancher',
      'qu’est-ce qui convient',
      'que reste-t-il',
      'il faut quoi',
    ],
    no: ['je ne sais pas quoi penser', 'qu’est-ce que c’est'],
  },
  {
    id: 'which.how',
    match: `
      comment @one? @may @one? @det* @authenticate
      comment @det* @authenticate
      comment @one @authenticate
      comment faire|fait|fais pour|se? @det* @authenticate
      comment faire @authenticate
      comment est_ce_que @one @may @authenticate
      comment @may @one @be|etre? @authenticate
      @authenticate comment
    `,
    yes: [
      'comment authentifier les entreprises',
      'comment peut-on identifier',
      'comment faire pour connecter nos agents',
    ],
    no: ['comment ça marche', 'comment renouveler mon passeport'],
  },
  {
    id: 'which.seek',
    match: `
      @seek @one? @seek? @det* @good? @thing
      @seek @one? @seek? @det* @thing @det* @login
      @advise|lister|citer|indiquer|donner|preciser|connaitre @det* @good? apis|api|solutions|solution
      @seek @what
      indiquer|connaitre|preciser|donner|dire|est @det ou les apis|api
      citez|cite|listez|liste|donnez|donne|rappelez|rappelle|indiquez|indique|precisez|precise|dites moi|nous? @det* @good? apis|api|solutions|solution
      liste|listing @of? @det* apis|api|solutions
      une idee $
      votre|ta|vos|une|des recommandation|recommandations|preconisation|preconisations|suggestion|suggestions
    `,
    yes: ['je cherche une API', 'existe-t-il une solution', 'lister les API', 'une idée ?'],
    no: ['je cherche mes clés', 'il faudrait un rendez-vous'],
  },
  {
    id: 'which.open',
    match: `
      @exist @one? @seek? @det* @good? @thing
      une|1 @good? api|solution qui|que|permettant|capable|pour
      la bonne|meilleure api
      apis|solutions @may
      @which_one $
    `,
    yes: ['il existe une API', 'une API qui convienne', 'la bonne API'],
    no: ['je cherche mes clés'],
  },
  {
    id: 'which.again',
    match: `
      ^ et pour
      quid de|des|du|d|pour
      ^ et? @what pour
      c|ces|cest|est @what pour
    `,
    yes: ['et pour les entreprises ?', 'quid des agents ?', 'quoi pour les médecins ?'],
    no: ['pour les médecins'],
  },
  {
    id: 'which.echo',
    match: `
      ^ et? lesquels|lesquelles|laquelle|lequel @be? @them? donc? $$
      ^ et? quels|quelles @be @them $$
      ^ et? quelle|quel|quelles|quels @be elle|il|elles|ils $$
      ^ et? @which_one @be ce|il|elle|ils|elles $$
      ^ c_est @which_one $$
    `,
    yes: ['Certaines ne conviennent pas. Lesquelles ?', 'Lesquels sont-ils ?'],
    no: ['Lesquelles sont ouvertes aux agents ?'],
  },
  {
    id: 'which.is',
    match: `
      c|ces|cest est|etait? @what deja? @be? l|la|le|les|comme|donc @good? @thing
      @what @be? l|la|le|les @good? @thing
      @det @good @thing est|c_est
    `,
    yes: ['c’est quoi la bonne API', 'c koi lapi qui', 'la bonne API est'],
    no: ['c’est quoi FranceConnect'],
  },
];
