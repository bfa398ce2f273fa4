// What French asks that no cell answers: must, when, how many, why and how, offering it, faults, opinions.
import type { Rule } from '../../rule.ts';

export const must: readonly Rule[] = [
  {
    id: 'must.verb',
    match: `
      doit|doivent|dois|devons|devez|devra|devront|devrait|devraient|devaient|devait
      faut_il|faudra_t_il|faudra|faudra_il
      oblige|obligee|obliges|obligees|obligatoire|obligatoires|obligatoirement|obligation|obligations|contraint|contraints|contrainte|imposer|impose|imposee|exige|exiges|exigee|exigible|tenu|tenus|tenue|tenues
      besoin
      se? passer de|d
      @may t? @one? ne pas @use|@login|@choose
      eviter de|d
      necessaire|necessaires|necessite|indispensable|requis|requise
    `,
    yes: ['les entreprises doivent-elles', 'est-ce obligatoire', 'faut-il', 'est-il nécessaire'],
    no: ['peuvent-elles'],
  },
];

export const time: readonly Rule[] = [
  {
    id: 'time.then',
    match: `
      bientot|prochainement|demain|hier|desormais|dorenavant|autrefois|jadis|recemment|dernierement|futur|future|futurs|futures
      l an|annee|mois|semaine prochain|prochaine|dernier|derniere|passe|passee
      prochain|prochaine|prochains|prochaines
      a l_avenir|terme
      a_partir de|du
      depuis quand|combien|longtemps|toujours|peu|que|hier|lundi|mardi|mercredi|jeudi|vendredi|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|deux|trois|plusieurs|quelques|ce|cette|2020|2021|2022|2023|2024|2025|2026
      jusqu|jusque a|au|ici|en|quand
      ^ avant|apres
      @one? continuent|continue|continueront|garde|gardent|conserve|conservent
      plus_tard
      y_a_t_il longtemps
    `,
    yes: ['l’an prochain', 'bientôt', 'depuis 2024', 'à partir de mars'],
    no: ['maintenant'],
  },
  {
    id: 'time.still',
    match: 'encore|toujours|deja\nreste|restent',
    yes: ['est-ce toujours ouvert', 'encore'],
    no: ['maintenant'],
  },
  {
    id: 'time.tense',
    match: `
      sera|seront|aura|auront|ira|iront|fera|feront|devra|devront|deviendra|deviendront|passera|passeront|marchera|marcheront|fonctionnera|fonctionneront|conviendra|conviendront|utilisera|utiliseront|remplacera|remplaceront|ouvrira|ouvriront|permettra|permettront
      avait|avaient|ete|fut|furent
      pouvait|pouvaient t? il|elle|ils|elles|on
      vont pouvoir|devoir|etre
      va pouvoir|devoir|etre|devenir
    `,
    yes: ['FranceConnect sera-t-il', 'a été', 'pouvaient-elles', 'vont pouvoir'],
    no: ['peut-il', 'je me demandais s’ils pouvaient'],
  },
];

export const quantity: readonly Rule[] = [
  {
    id: 'quantity.how_many',
    match: `
      combien
      nombre|pourcentage|proportion|taux|nbre|majorite|moitie|plupart @of?
      deux|trois|plusieurs|2|3 ~ comptes|fois|identifiants|identites
      beaucoup|trop|assez|peu|davantage @of
      moins|plus @of
    `,
    yes: ['combien de médecins', 'le nombre de mairies', 'beaucoup d’agents'],
    no: ['les médecins', 'merci beaucoup'],
  },
];

export const question: readonly Rule[] = [
  {
    id: 'question.why',
    match: `
      pourquoi
      pour quelle|quelles raison|raisons
      a quoi|koi
      en quoi
      ^ et|mais? quand
      c|c_est|depuis|jusqu_a|a_partir_de|pour quand
      dans quels|quel cas
    `,
    yes: ['pourquoi les entreprises', 'à quoi sert', 'en quoi'],
    no: ['qui peut'],
  },
  {
    id: 'question.condition',
    match: '^ s ils|elles\n^ si elles|les|l|un|une\na condition que|qu|de|d',
    yes: ['s’ils vivent à l’étranger', 'à condition que'],
    no: ['si j’ai bien compris'],
  },
  {
    id: 'question.who_is',
    match:
      'qui est|sont le|la|les|l|votre|leur|un|une chef|chefs|responsable|responsables|directeur|directrice|gestionnaire|personne|contact|pilote|porteur|auteur|editeur\nc_est qui le|la|les|l chef|responsable|contact|pilote|porteur|auteur|editeur',
    yes: ['qui est le chef de projet', 'qui est le responsable'],
    no: ['qui est concerné'],
  },
  {
    id: 'question.how',
    match: `
      comment
      ou est|sont|trouver|trouve|aller|puis|peut|s|se|on|demander|cliquer|faire|obtenir
      d ou
      qu_est_ce|qu_est que|qu|qui
      que se_passe_t_il|devient|deviennent|signifie|fait|font|faire|dit|disent|veut_dire
      c|ca est? @what $
      c est @what
      qu en
      que dois|doit|devons|faut|peux|peut|pouvons|puis je|il|on|nous? faire
      je|on fais|fait|fasse @what
      faire @what
    `,
    yes: ['comment faire', 'où trouver', 'qu’est-ce que', 'que se passe-t-il', 'c’est quoi'],
    no: ['A ou B'],
  },
];

export const offer: readonly Rule[] = [
  {
    id: 'offer.verb',
    match: `
      proposer|propose|proposent|proposons|offrir|offre|offrent|fournir|ajouter|ajoute|ajoutent|ajoutons
      installer|installe|installent|integrer|integre|integrent|integrons|integration|implementer|implemente|implementent|implementation|deployer|deploie|deployons|deploiement
      brancher|branche|branchent|branchons|raccorder|raccorde|raccordent|raccordement|raccordons|activer|active|activons
      met|mets|mettre|mettons|mettent en place|oeuvre|ligne|production
      equiper|equipe|equipent s|se?
      adherer|adhere|souscrire|souscrit|souscrivent|s_abonner
      demander|demande|demandent|obtenir|obtient|obtiennent @det* acces|habilitation|cle|cles|agrement|jeton|autorisation|convention
      habilitation|conventionnement
      devenir|devient|deviennent|etre fournisseur|partenaire
      mettre|mets|met|mettons|poser @det* bouton
    `,
    yes: ['proposer FranceConnect', 'installer le bouton', 'mettre en place', 'demander une habilitation'],
    no: ['utiliser FranceConnect'],
  },
];

export const incident: readonly Rule[] = [
  {
    id: 'incident.fault',
    match: `
      en? panne|pannes|bug|bugs|bugge|buggue|erreur|erreurs|incident|incidents|maintenance|souci|soucis|probleme|problemes|plante|plantent|plantage|hs|ralenti|ralentie|lent|lente|lenteur|bloque|bloquee|bloques|bloquent|down
      ne|n @may|@suit|arrive|arrivent|arrivons|accede|accedent|connecte|connectent|repond|repondent|charge @one? plus
      n arrive|arrivent|arrivons|arrivez @one? pas|plus
      arrive|arrivent pas|plus a
      perdu|perdue|perdus @det? acces|mot|identifiant|identifiants|compte
      echoue|echouent|echec
    `,
    yes: ['FranceConnect est en panne', 'n’arrivent plus à', 'un bug'],
    no: ['ça marche pour les mairies'],
  },
  {
    id: 'incident.since',
    match: `
      ce matin|soir
      cet|cette apres|nuit
      disponible|disponibles|accessible|accessibles en ce moment
      depuis hier|ce|cette|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|quelques|deux|plusieurs|la|le|janvier
    `,
    yes: ['depuis hier', 'ce matin'],
    no: ['chaque matin'],
  },
];

export const opinion: readonly Rule[] = [
  {
    id: 'opinion.better',
    match: 'mieux|meilleur|meilleure que?',
    yes: ['mieux que'],
    no: ['aussi bien'],
  },
  {
    id: 'opinion.capacity',
    match: `
      a titre personnel|prive
      a|en la? retraite|disponibilite|conge|conges|detachement
      site|portail|appli|application|plateforme|service|boutique marchand|marchande|prive|privee|commercial|commerciale|e_commerce|en_ligne_privee
      boutique en? ligne?
    `,
    yes: ['à titre personnel', 'sur un site marchand'],
    no: ['le personnel de la mairie'],
  },
  {
    id: 'opinion.quality',
    match: `
      plus|moins|aussi @good|simple|simples|facile|rapide|sur|sure|securise|securisee|cher|chere|recent|recente|moderne|fiable|populaire|utilise|utilisee|economique|connu|connue|adapte_que
      preferez|preferes vous|tu
      vous|tu preferez|preferes
      ergonomie|ergonomique|performance|performances
      gratuit|gratuite|gratuits|gratuites|payant|payante|payants|payantes|coute|coutent|couter|cout|couts|prix|tarif|tarifs|cher|chere
      securise|securisee|fiable|fiables|dangereux|conforme_a|rgpd|delai|delais
    `,
    yes: ['plus simple', 'gratuit', 'le prix'],
    no: ['le bon outil'],
  },
];

export const story: readonly Rule[] = [
  {
    id: 'story.told',
    match: `
      pour info|information|memoire
      fyi
      je|on disais|disait juste|seulement?
      @one? ne? cherche|cherchons|veux|demande pas|plus|rien
      on|nous a|avons @det? choisi|retenu|decide|pris|adopte|valide|acte|opte
      c est acte|valide|decide
      @one ai|a|avons dit|explique|rappele|confirme a|au|aux
      rappel
      je note|retiens|resume
      je|on|nous sais|sait|savons bien? que|qu
      juste pour dire|info|information
    `,
    yes: ['pour info', 'on a retenu', 'je cherche pas', 'rappel'],
    no: ['quelle API'],
  },
];
