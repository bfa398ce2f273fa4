// What people do, run and own beside logging in, as French says it.
import { list } from '../../rule.ts';
import { er } from './verbs.ts';

export const doing = {
  /** Says where somebody has a job. */
  working: list('bosse bossent bosses travaille travaillent travaillant bossant'),
  /** Has something told, or asks for it. */
  tell: list(
    'dire dis dites confirmer confirme confirmez demander demande demandez rappeler rappelle annoncer annonce expliquer explique indiquer indique',
  ),
  /** What somebody does with an API, where that one is named behind "by". */
  agency: list(
    `accepte acceptee acceptes acceptees reconnu reconnue reconnus reconnues autorise autorisee conseille conseillee recommande
    recommandee exige exigee adopte adoptee gere geree developpe developpee cree creee finance financee heberge hebergee
    edite editee pilote pilotee concu concue fait faite propose proposee refuse refusee porte portee opere operee fourni fournie`,
  ),
  /** What people do of their own mind, which no table tells. */
  attitude: list(
    `veut veulent voudrait voudraient souhaite souhaitent accepte acceptent aime aiment prefere preferent connait connaissent
    refuse refusent attend attendent reconnait reconnaissent demande demandent exige exigent adopte adoptent propose proposent
    comprend comprennent`,
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
};
