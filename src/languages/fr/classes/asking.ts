// The words by which French asks, and by which a table answers: which, may, suits, use, log in.
import { list } from '../../rule.ts';
import { ee, er } from './verbs.ts';

export const asking = {
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
  /** Lets people in by who they are; "entrer" needs no API. */
  authenticate: [
    ...er('connect authentifi identifi logu logg authent'),
    ...list('authentification identification connexion loger login sso'),
  ],
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
      aillent appliquent applique tient etend etendent rentre rentrent rentrer servait servaient acceptait acceptaient convenait convenaient marchait marchaient passaient passait`,
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
};
