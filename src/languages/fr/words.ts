// The words of French that are known one by one: those that say nothing, join, shorten, or stand for people.
import { stopwords } from '@orama/stopwords/french';
import type { Language } from '../language.ts';
import { fold, wordSet } from '../words.ts';

export const words = {
  stopWords: new Set([
    ...stopwords.map(fold),
    ...wordSet('l d ou plus tout tous toute toutes cette ca donc dont si sans sous vers chez'),
  ]),
  filler: wordSet(`
    alors aucun aucune aussi autre autres avant ben bien bon bonjour bonsoir bref agissant travaillant car
    ca ceci cela celle celles celui ceux chaque chez cher coucou comme comment concretement cordialement d
    daccord dac deja depuis dessus donc du duquel ds dsl exactement faire fait faut faudrait hello help hey
    si j l leurs lorsque m mm merci n notamment o ok or ou oui parce peu peut peuvent peux possible plait
    plus plusieurs pourquoi pourriez prealable puis puisque pvez qd quand que quel quelle quelles quels
    quelqu quelque quelques quil quoi koi keske salut sans savoir sais selon sinon slt soit svp stp t tel
    telle tous tout toute toutes tres truc trop vais va veut veulent veux via voici voila voir voudrais
    voudrait vraiment vs y etre avoir aimerais aimerait aimerions souhaite souhaitons souhaiterais
    souhaiterait cherche cherchons peux-tu pouvez pouvons puis-je dois doit doivent devons faut-il lequel
    laquelle lesquels lesquelles jusqu entre vers afin ainsi encore ici la mes tes non quant sous sur
    toujours avance quid dire dit parler ai as avons juste avez ont etes font faites faisons faisait tant
    coup seul seule seuls seules suis est sont etait sera serait un une concernant elles ils eux t-il t-elle
    peuve ceux-ci recourir recours passer pareil pareille moyen biais moment jour fois niveau cadre partir
    rapport disons madame monsieur mesdames messieurs sincerement salutations respectueusement amicalement
    prie agreer expression donne donnent donner recuperer recupere recup obtenir obtient fournit fournir
    renvoie renvoyer retourne retourner permet permettre envoyer envoyez envoie transmettre indiquer
    preciser expliquer besoin genre style point lambda simplement general generale global
  `),
  signals: wordSet(`
    a le la les un une des du de et ou est sont que qui quoi quel quelle quelles quels pour avec sur dans
    aux au ce cette ces mon ma mes nos notre vos votre je tu il elle nous vous ils on ne pas plus peut
    peuvent peux puis comment pourquoi quand combien sert utiliser utilise faut doit bonjour bonsoir salut
    merci svp stp cordialement lien liens aide acces acceder avoir droit quid c d l j qu n s koi kel keske
    pr ds tt avc entre chez si sans par cest ca marche faire fait besoin difference concretement laquelle
    lequel
  `),
  and: wordSet('et ainsi comme'),
  or: wordSet('ou soit'),
  units: wordSet(`
    kg g mg km m cm mm l ml h heure heures min mn minute minutes jour jours semaine semaines mois an ans ko mo go to nuits fois
  `),
  shorthand: {
    pr: 'pour',
    cm: 'comme',
    nest: 'n est',
    k: 'que',
    ki: 'qui',
    kel: 'quelle',
    kelle: 'quelle',
    kels: 'quels',
    kelles: 'quelles',
    koi: 'quoi',
    kan: 'quand',
    ke: 'que',
    authentif: 'authentification',
    certif: 'certification',
    verif: 'verification',
    kun: 'qu un',
    kune: 'qu une',
    kil: 'qu il',
    kon: 'qu on',
    ds: 'dans',
    avc: 'avec',
    av: 'avec',
    pvent: 'peuvent',
    pvt: 'peuvent',
    peuv: 'peuvent',
    tt: 'tout',
    qd: 'quand',
    qqn: 'quelqu un',
    qqch: 'quelque chose',
    bcp: 'beaucoup',
    jpren: 'je prends',
    jprends: 'je prends',
    jpeux: 'je peux',
    jpe: 'je peux',
    jdois: 'je dois',
    jdoi: 'je dois',
    jve: 'je veux',
    jveux: 'je veux',
    jsuis: 'je suis',
    chuis: 'je suis',
    chui: 'je suis',
    jai: 'j ai',
    ya: 'il y a',
    yatil: 'y a t il',
    fo: 'faut',
    fodrait: 'faudrait',
    fer: 'faire',
    possib: 'possible',
    utilis: 'utiliser',
    dispo: 'disponible',
    cest: 'c est',
    co: 'connexion',
    auth: 'authentification',
    pk: 'pourquoi',
    pq: 'pourquoi',
    cmt: 'comment',
    ns: 'nous',
    mm: 'meme',
    svt: 'souvent',
    tjs: 'toujours',
    pb: 'probleme',
    pbs: 'problemes',
    mdp: 'mot de passe',
    rdv: 'rendez vous',
    infos: 'informations',
    collec: 'collectivite',
    nn: 'non',
    dsl: 'desole',
    asso: 'association',
    assos: 'associations',
    peuve: 'peuvent',
    til: 't il',
    esce: 'est ce',
    esque: 'est ce que',
    eske: 'est ce que',
    keske: 'qu est ce que',
    keskon: 'qu est ce qu on',
    kwa: 'quoi',
    doive: 'doivent',
    jvoudrais: 'je voudrais',
    jcherche: 'je cherche',
    jaimerais: 'j aimerais',
    lapi: 'l api',
    dune: 'd une',
    bonjours: 'bonjour',
    kesako: 'qu est ce que c est',
    kezako: 'qu est ce que c est',
    quesaco: 'qu est ce que c est',
  },
  self: wordSet('je j nous on mon ma mes notre nos moi'),
  heads: wordSet(`
    titre qualite personnel personnels equipe equipes collaborateur collaboratrice collegue employe employee
    salarie salariee membre gens utilisateur utilisatrice usager personne responsable contractuel
    contractuelle titulaire stagiaire vacataire alternant alternante archiviste bibliothecaire dgs comptable
    informaticien technicien technicienne jardinier animateur animatrice educateur educatrice juriste
    instructeur gestionnaire chauffeur cantonnier representant agent agente agents fonctionnaire
    public population profil categorie type cas groupe compte connexion authentification identification
    identite acces login besoin ensemble majorite partie totalite plupart cote niveau direction effectif troupe
    ressortissant cadre secretaire directeur directrice intention usage destination attention disposition
    part profit benefice place fonction sein nom chef chefs responsables
  `),
  generic: wordSet(`
    api apis guide guides population populations public publics utilisateur utilisateurs usage usages
    service services solution solutions outil outils personne personnes gens compte comptes application
    applications appli logiciel site portail plateforme projet systeme dispositif bouton authentification
    authentifier identifier identification connexion connecter connecte identite existe existent exister
    interroger interroge appeler consommer trouve trouver chercher cherche prends prenons coche cocher
    coches indique prevoit recommande conseille truc machin rempliront rempliraient acceder acces utiliser
    utilise utilisent utilisable utilisables compatible compatibles eligible eligibles autorise autorises
    droit convient conviennent convenir choisir choix prendre integrer quelle question reponse cas type
    types exemple autorisee permettre permet permettent fonctionner fonctionne marche marcher concerner
    concerne concernes destine destinee reserve adapte adaptee difference oui non stp svp besoin mettre
    place ligne numerique france francais verdict tableau info infos renseignement proposer passer peuve
    merci cordialement bonne journee equipe savoir pouvoir vouloir devoir disponible recommandez conseillez
    demande demander demandes monde ouvert ouverte valable possible ensemble deux trois meme seule unique
    commun couvre couvrir supporte gere gerer liste
  `),
  telling: wordSet('authentification authentifier identification identifier connexion identite'),
} satisfies Partial<Language>;
