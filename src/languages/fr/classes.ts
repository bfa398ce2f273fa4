// The words of French by what they can be in a question: the classes that its rules are made of.
import { list, type WordClasses } from '../rule.ts';

/** The forms of regular verbs that speak of now, of what could be, or of the deed itself. */
const er = (stems: string): string[] =>
  list(stems).flatMap((stem) =>
    list('e es ons ez ent er erait eraient ait aient').map((ending) => stem + ending),
  );

/** Their participles. */
const ee = (stems: string): string[] =>
  list(stems).flatMap((stem) => list('e ee es ees').map((ending) => stem + ending));

const determiners = list(
  'l la le les un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs certains certaines quelques differents differentes divers diverses',
);

export const classes = {
  det: determiners,
  of: list('de du des d'),
  /** Whoever speaks, is spoken to, or is spoken of. */
  one: list('je j tu on nous vous il ils elle elles'),
  self: list('je j tu on nous vous'),
  them: list('ils elles il elle on'),
  be: list('est sont serait seraient soit soient etait'),
  have: list('a ont ai avons avez as aurait auraient'),

  /** Takes up what was named before. */
  pronoun: list('ca cela ceci elle ils elles eux leur celui celle ceux celles c y en les lui l tous toutes'),

  neither: list('ni'),
  /** Opens what somebody says. */
  that: list('que qu'),
  /** Set what follows against what stands before. */
  but: list('mais'),
  /** Grant something. */
  agreed: list('ok oui bien accord vu compris entendu'),
  /** Those whom someone serves: who of them logs in is asked, and not who serves them. */
  customers: list(
    'client clients cliente clientes membre membres adherent adherents abonne abonnes utilisateur utilisateurs visiteur visiteurs acheteur acheteurs consommateur consommateurs',
  ),
  /** What one has, gets or looks at where an API is used: where it is the subject, it is what is asked about. */
  matter: list(
    `formulaire formulaires page pages espace environnement site note rapport presentation reunion annuaire acces documentation
    doc support atelier formation equipe guide webinaire contrat convention logo inscription habilitation`,
  ),
  /** Opens what somebody would know. */
  whether: list('si s'),
  /** What one logs in to. */
  site: list(
    'site sites portail portails application applications demarche demarches compte comptes plateforme plateformes guichet logiciel logiciels',
  ),
  /** Says where somebody has a job. */
  working: list('bosse bossent bosses travaille travaillent travaillant bossant'),
  /** Has something told, or asks for it. */
  tell: list(
    'dire dis dites confirmer confirme confirmez demander demande demandez rappeler rappelle annoncer annonce expliquer explique indiquer indique',
  ),
  /** Nouns that name people, and no organisation. */
  person: list(
    'professionnel professionnels particulier particuliers agent agents usager usagers citoyen citoyens personne personnes salarie salaries etudiant etudiants eleve eleves',
  ),
  /** What people of one kind found together, and is none of them. */
  body: list(
    'association associations syndicat syndicats ordre federation collectif groupement union amicale conseil representants',
  ),
  /** Say that something belongs to one certain person. */
  own: list('mon ma ton ta'),
  /** What somebody does with an API, where that one is named behind "by". */
  agency: list(
    `accepte acceptee acceptes acceptees reconnu reconnue reconnus reconnues autorise autorisee conseille conseillee recommande
    recommandee exige exigee adopte adoptee gere geree developpe developpee cree creee finance financee heberge hebergee
    edite editee pilote pilotee concu concue fait faite propose proposee refuse refusee porte portee opere operee fourni fournie`,
  ),
  /** What goes by the name of something, and is not the thing itself. */
  affair: list(
    `atelier ateliers reunion reunions equipe equipes support assistance formation formations webinaire webinaires espace espaces club
    communaute salon canal page pages site blog documentation doc guide guides kit newsletter presentation demo contrat convention
    comite copil projet projets appel enquete stage stand roadmap sandbox bac hotline avis client`,
  ),
  /** What people do of their own mind, which no table tells. */
  attitude: list(
    `veut veulent voudrait voudraient souhaite souhaitent accepte acceptent aime aiment prefere preferent connait connaissent
    refuse refusent attend attendent reconnait reconnaissent demande demandent exige exigent adopte adoptent propose proposent
    comprend comprennent`,
  ),
  /** Stand between a subject and its verb where it is denied. */
  negating: list('ne n'),
  /** Name one of a kind. */
  article: list('un une'),
  being: list('est il elle c'),
  /** Stand before the number of a document. */
  numbering: list('n no numero ref reference marche lot'),
  number: list('un deux trois quatre cinq six'),
  /** Say what someone does not have. */
  lacking: list('sans'),
  /** Stand before a clause that says of whom one speaks: "quelqu'un qui". */
  someone: list('un ceux celui celle celles gens personne personnes'),
  /** Says for whom, without a name: "leur proposer". */
  to_them: list('leur lui'),
  possessive: list('mon ma mes notre nos votre vos leur leurs son sa ses'),
  /** Say for whom: "à nos agents". */
  dative: list('pour a aux au'),
  /** What names a means: "et avec MonComptePro ?" */
  with: list('avec par via'),
  /** Open the scene of a question: "dans notre appli". */
  scenic: list('sur dans en chez depuis lors pendant derriere'),
  /** Open a purpose: "pour déposer". */
  purposive: list('pour afin vue'),
  /** Open a clause that says more of someone. */
  relative: list('qui que qu dont ou'),

  which: list('quel quels quelle quelles'),
  which_one: list('lequel laquelle lesquels lesquelles'),
  what: list('quoi koi'),
  /** What a table of APIs holds, by the names that people have for it. */
  thing: [
    ...list(
      `api apis solution solutions service services outil outils bouton boutons brique briques dispositif dispositifs
      moyen moyens connecteur connecteurs fournisseur fournisseurs systeme systemes mecanisme mecanismes sso methode
      methodes mode modes techno technos technologie technologies option options produit choix login logins
      truc trucs machin interface interfaces possibilite possibilites alternative alternatives`,
    ),
    'fournisseur_d_identite',
    'fournisseurs_d_identite',
  ],
  good: list(
    'bon bonne bons bonnes meilleur meilleure meilleurs meilleures autre autres seule seul unique unique meme memes officielle officielles officiel officiels adaptee adaptees adequate adequates vraie donc alors exhaustive complete possible possibles',
  ),
  kind: list('type types genre genres sorte sortes categorie categories'),
  /** What is done to pick one. */
  choose: [
    ...er(
      'utilis choisi adopt install implement branch privilegi employ exploit mobilis deploi raccord embarqu',
    ),
    ...list(
      `utilisons choisir choisit choisis choisissons choisissez choisissent prendre prend prends prenez prenons
      prennent mettre met mets mettez mettons mettent integrer integre integres integrons integrez integrent retenir
      retient recourir solliciter activer proposer conseiller recommander
      preconiser viser partir part pars partons tourner orienter prevoir prevoit filer file donner prendriez prendrais prendrait mettriez mettrais mettrait
      utiliseriez choisiriez privilegieriez`,
    ),
    'partir_sur',
    'part_sur',
    's_orienter',
    's_appuyer',
    'se_tourner',
    'nous_tourner',
    'me_tourner',
    'mettre_en_place',
    'passer_par',
    'faire_appel',
  ],
  advise: [
    ...er('conseill recommand preconis sugger propos indiqu orient'),
    ...list('suggere suggeres suggerez proposes'),
  ],
  /** Says that one is looked for. */
  seek: [
    ...er('cherch recherch'),
    ...list('faudrait faut voudrais voudrait voudrions aimerais aimerions trouver'),
    ...list('veux veut voulons souhaite souhaitons souhaiterais souhaiterions avez_vous auriez_vous as_tu'),
    'y_a_t_il',
    'y_aurait_il',
    'y_aurait_t_il',
    'existe_t_il',
    'existerait_il',
    'besoin_d',
    'besoin_de',
    'dispose_t_on_d',
    'a_t_on',
    'vous_auriez',
    'tu_aurais',
    'a_la_recherche_d',
    'en_quete_d',
  ],

  /** Says that there is one: asks for one where it is a question. */
  exist: [
    ...list('existe existent connaissez connais trouve'),
    'il_y_a',
    'y_a',
    'on_a',
    'nous_avons',
    'vous_avez',
    'tu_as',
    'vous_aviez',
  ],

  /** Those whom a table is about, by no name of theirs. */
  people: list(
    `public publics population populations personne personnes utilisateur utilisateurs utilisatrice utilisatrices gens
    profil profils categorie categories type types cible cibles groupe groupes acteur acteurs beneficiaire
    beneficiaires metier metiers monde compte comptes user users lignes ligne organisation organisations structure structures
    entite entites individus audience public_cible publics_cibles usager usagers perimetre`,
  ),

  /** Says that one may, or that something is made so that one can. */
  may: [
    ...list(
      `peut peuvent peux puis pouvons pouvez pourra pourront pourrait pourraient pourrai pourrons pourrions puisse
      puissent pouvoir pouvant peu peuve possible possibles possib permis permise permises permet permettent permettre
      permettrait permettraient permettant permette droit droits eligible eligibles compatible compatibles utilisable
      utilisables accessible accessibles disponible disponibles dispo dispos valable valables valide valides capable
      capables jouable faisable envisageable loisible licite legitime legitimes admissible admissibles susceptible
      susceptibles habilite habilites habilitee habilitees admis admise admises ouvert ouverte ouverts ouvertes prevu
      prevue prevus prevues pertinent pertinente approprie appropriee appropries appropriees conforme idoine idoines
      adequat adequate adequats adequates recevable recevables envisageables pouvait pouvaient vise vises visee visees
      indique indiquee indiques indiquees acceptables acceptable cense censee censes censees bienvenu bienvenus`,
    ),
    ...ee('autoris adapt destin dedi concern fond utilis employ recommand conseill preconis envisag'),
    ...list('bonne bonnes bons retenue retenues retenus'),
    ...er('autoris concern accept support'),
    ...list(
      'accepte acceptes acceptees couvert couverts couverte couvertes supporte supportes reconnu reconnus reconnue',
    ),
    'en_mesure',
    'en_droit',
    'le_droit',
    'prend_en_charge',
    'prennent_en_charge',
    'prise_en_charge',
    'pris_en_charge',
    'prises_en_charge',
    'fait_pour',
    'faite_pour',
    'faits_pour',
    'faites_pour',
    'concu_pour',
    'concue_pour',
    'pense_pour',
    'pensee_pour',
  ],
  /** Says that one is shut out. */
  refusal: list(
    `faux exclu exclue exclus exclues exclut excluent exclure exclusion interdit interdite interdits interdites interdire
    incompatible incompatibles ineligible ineligibles inadapte inadaptee inadaptes inadaptees inutilisable
    inutilisables inaccessible inaccessibles impossible impossibles indisponible indisponibles refuse refusee refuses
    refusees refusent ecarte ecartee ecartes ecartees ecarter rejete rejetee rejetes rejetees banni bannie bannis
    bannies bannir evince evincee evinces proscrit proscrite proscrits proscrites proscrire eviter ferme
    fermee fermes fermees oublie oubliee oublies oubliees`,
  ),
  /** Says that one holds the other, of tables of data. */
  give: [
    ...er('donn trouv cherch recherch retourn renvoi'),
    ...list(
      'fournit fournissent fournir fourni renvoie renvoient contient contiennent contenir inclut incluent interroger interroge obtenir obtient obtiennent connaitre savoir voir donne donnent recuperer recupere remonte remonter recherche par via disponible existe existent expose propose proposent',
    ),
  ],
  /** Says that one lets the other do something. */
  enable: list('permet permettent permettrait permettraient permettre autorise aide'),
  /** Says that one is right for the other. */
  suit: [
    ...list(
      `convient conviennent convenir convienne conviendrait conviendraient va vont aille irait marche marchent marcher
      marcherait fonctionne fonctionnent fonctionner fonctionnerait passe passent passer suffit suffisent suffire sert
      servent servir sers couvre couvrent couvrir gere gerent gerer dessert desservent vaut valent joue colle collent
      recoit recoivent recevra recevront accueille accueillent accueillera accueilleront accueillir recevoir
      vise visent viser adresse adressent adresser concerne concernent englobe englobent inclut incluent fait font
      applique appliquent tient etend etendent rentre rentrent rentrer servait servaient acceptait acceptaient convenait convenaient marchait marchaient passaient passait`,
    ),
  ],
  /** Says that one makes use of it. */
  use: [
    ...er('utilis employ'),
    ...list(
      `passer passe passent passez passons passerait prendre prend prennent prends prenne prennent recourir recours recourent beneficier
      beneficie beneficient servir sers sert servent usage user use utilisation recours avoir aient disposer dispose
      disposent usent faire mettre met mettez mettent`,
    ),
  ],
  /** Comes in, with or without the word for it. */
  login: [
    ...er('connect authentifi identifi logu logg authent reconnect'),
    ...ee('connect authentifi identifi logu'),
    ...list(
      `connexion connexions authentification authentifications identification identite identites login logins log in sso
      auth authentif connectent connecteront connectera authentifieront authentifiera acceder accede accedent entrer entre entrent session sessions compte comptes`,
    ),
    'ouvrir_une_session',
    'ouvrir_leur_session',
    'ouvrir_sa_session',
    'ouvrent_leur_session',
    'single_sign_on',
  ],

  // What may stand around what is asked, and changes nothing of it.

  /** Words that tie others together, and those by which one speaks of oneself and others. */
  glue: [
    ...determiners,
    ...list(
      `ne n je j tu il elle on nous vous ils elles me m te t se s y en ca cela ceci c lui moi toi soi eux celui celle ceux
      celles qui que qu ou et est sont etre soit soient suis sommes etes serait seraient a ont ai as avons avez avoir
      aurait auraient pour avec par via sur dans chez aussi alors donc bien bon ben bref voila voici ici juste
      simplement concretement exactement precisement vraiment effectivement notamment sinon mais car puisque comme si
      ainsi tres meme memes tout tous toute toutes chaque plusieurs quelque quelques oui non tel telle tels telles lors
      afin dire dit disons lorsque lorsqu agit entre vers selon hein quoi
      egalement directement facilement particulierement specifiquement principalement surtout eventuellement
      general generale parmi lequel point deux trois quatre 2 3 4
      cote voulais voulait enfin sachant veut veulent souhaite souhaitent aimerions aimerait voudrait voudraient sauriez saurait saurais territoire quartier coin pays village chacun chacune large sens concernant niveau coup fait grace sein base simple simples lambda ordinaire ordinaires liberal liberaux liberale liberales
      etait etaient quand bete precis precise verte vert euh nan ah eh hein voire respectivement
      premier premiere deuxieme second seconde troisieme candidate candidates soumissionnaires attributaires concernees concernes propre propres nombreux differents dont parle parler`,
    ),
  ],
  polite: list(
    `dis dites mme mlle mr bonjour bonsoir salut slt bjr coucou hello hey hi yo cc merci mercis mrc svp stp plait cordialement salutations
    sincerement respectueusement madame monsieur mesdames messieurs cher chere chers cheres bonne bon journee soiree
    weekend week end avance beaucoup tous toutes equipe team d_avance rebonjour thx please pls re all`,
  ),
  /** Nouns that stand for no one thing, and words for asking. */
  vague: list(
    `client clients question questions reponse guide guides tableau info infos renseignement exemple besoin cas usage usages aide avis
    idee place cadre moment fois chose choses sujet projet projets numerique ligne public publics population
    populations utilisateur utilisateurs utilisatrices utilisatrice personne personnes gens compte comptes user users
    direction directions profil profils type types genre genres categorie categories cible cibles face acces rapide disposition final finaux finals
    officiel officielle officiels officielles france francais francaise existe existent exister quelqu un personnes monde petit petite petits petites ordinaire ordinaires
    lambda colonne ligne lignes case tant`,
  ),
  /** Those who work somewhere: the label behind such a word keeps its meaning. */
  staff: list(
    `dgs dsi rssi dpo drh personnel personnels equipe equipes collaborateur collaborateurs collaboratrice collaboratrices collegue collegues
    employe employes employee employees salarie salaries salariee salariees membre membres responsable responsables
    contractuel contractuels contractuelle contractuelles titulaire titulaires stagiaire stagiaires vacataire
    vacataires alternant alternants alternante apprentis agent agents agente agentes fonctionnaire fonctionnaires
    cadre cadres secretaire secretaires directeur directeurs directrice gestionnaire gestionnaires representant
    representants effectif effectifs troupe troupes ressortissants chef chefs juriste juristes comptable
    comptables technicien techniciens technicienne informaticien informaticiens travailleur travailleurs gens
    utilisateurs utilisatrices staff`,
  ),
  /** Where people work, and what they do there: says no more of whom they are. */
  workplace: list(
    `travail boulot job metier poste hopital hopitaux clinique cliniques chu chru ehpad cabinet cabinets officine ecole ecoles creche creches piscine musee musees bibliotheque bibliotheques mediatheque mediatheques
    pharmacie maison foyer centre centres laboratoire etablissement etablissements`,
  ),
  /** What people log in to: stands in the scene of a question, and is not what is asked. */
  service: list(
    `portail portails site sites application applications appli applis app apps logiciel logiciels plateforme
    plateformes service services teleservice teleservices demarche demarches espace espaces intranet extranet guichet
    guichets outil outils projet projets formulaire formulaires systeme page pages back office backoffice produit
    produits interface web environnement solution saas progiciel annuaire boutique boite ent messagerie webmail
     marches inscriptions inscription reunion copil comite atelier
    presentation note rapport slides doc support`,
  ),
  /** What those who build a service do: sets the scene for the question which one to take. */
  build: [
    ...er(
      'travaill boss developp cre lanc heberg regroup mont prepar deploi migr dout developp demarr refond construi constitu dev cod',
    ),
    ...list(
      `demander refait refaisons refonte refondons developpons developpement concevons concoit construisons construit creons
      lancons montons deployons gerons geres preparons redige redigeons note repond appel offres reponds offre jfe
      projet ouvre ouvrons ouvrira dois doit devons doivent devez faut faudrait souhaite souhaitons souhaiterions veux
      veut voulons voudrait voudrions aimerions va vais allons mission accueillir accueille accueillent recevoir reunir reunit reunissent heberge hebergent regroupe regroupent recoit recoivent rassemble souhaite ouvrir partenaire partenaires charge chargee client clients prestataire
      prestataires editeur editeurs editrice freelance dev devs developpeur developpeurs chef cheffe direction
      remplacer remplace moderniser securiser`,
    ),
  ],
  /** What is done with a service once one is in. */
  deed: [
    ...list('depos demand reserv consult inscrir remplir saisir signal declar pay gagn utilis').flatMap(
      (stem) => [
        stem.endsWith('r') ? `${stem.slice(0, -1)}ront` : `${stem}eront`,
        stem.endsWith('r') ? `${stem}a` : `${stem}era`,
      ],
    ),
    ...er(
      'depos signal demand reserv consult inscri gagn saisiss rempliss retir declar pay prepar valid suiv',
    ),
    ...list(
      `deposer depose deposent demander demande demandent reserver consulter consultent inscrire inscrivent inscrit
      remplir remplit remplissent saisir saisit saisissent suivre suivent suit retirer payer paient paye prendre
      prennent prend faire font fait acceder accedent accede voir voient gerer gerent travailler travaillent bosser
      bossent exercer exercent exerce candidater candidatent postuler postulent renouveler participer participent
      voter votent commander commandent telecharger telechargent entrer utiliser utilisent viennent venir veulent
      veut voudraient souhaitent souhaite doivent doit peuvent peut vont va creer creent ouvrir ouvrent
      connecter connectent connecte authentifier authentifient identifier identifient loguer accomplir realiser
      repondre repondent repond rendez
      effectuer effectuent completer completent recevoir recoivent soumettre soumettent soumet adherer adherent`,
    ),
  ],
} satisfies WordClasses;
