// How French speaks of tables of any field: what their cells say, what turns a label, and how one asks of them.
import { list } from '../rule.ts';
import type { TableWords } from '../table-words.ts';
import { ee, er } from './classes/verbs.ts';

export const tables: TableWords = {
  yes: [
    ...list(
      'oui o vrai ok inclus incluse inclues incluses compris comprise comprises permis permise possible disponible disponibles admis admise eligible eligibles compatible couvert couverte coche',
    ),
    ...ee('autoris accept'),
    'pris en charge',
    'prise en charge',
  ],
  no: [
    ...list(
      'non faux exclu exclue exclus interdit interdite interdits interdites impossible indisponible incompatible aucun aucune jamais croix',
    ),
    ...ee('refus'),
    ...['inclus', 'incluse', 'compris', 'comprise', 'disponible', 'compatible', 'couvert', 'couverte'].map(
      (word) => `non ${word}`,
    ),
    ...['eligible', 'eligibles', 'pris en charge', ...ee('autoris accept')].map((word) => `non ${word}`),
    'pas inclus',
    'pas autorise',
    'pas encore',
  ],
  condition: list(
    `sauf hors excepte seulement uniquement si quand sous avec sans apres avant des depuis jusqu jusque partir selon max
    maximum maxi min minimum mini limite limitee limites limitees partiel partielle partiellement beta alpha experimental
    obsolete deprecie demande reserve accord condition conditions payant payante supplement option mais pour pas certains
    certaines pendant moins plus dans parfois bientot cas sur`,
  ),
  turning: {
    without: list('non sans pas hors sauf ni hormis excepte'),
    with: list('avec'),
    less: list('moins'),
    more: list('plus'),
  },
  denying: list('pas ni'),
  light: [
    ...er('utilis propos autoris accept profit accord dispos pass demand touch gard'),
    ...ee('autoris accept propos'),
    ...list(
      `avoir a ont avons avez ai as aura auront aurait droit droits acces acceder accede accedent beneficier beneficie beneficient
      prendre prend prends prennent pris prise prises mis mise faire fait font mettre met mets mettent obtenir obtient inclure inclut incluent inclus
      incluse comprendre comprend comprennent compris comprise comprises contenir contient offrir offre offert offerte
      permettre permet permettent permis possible possibles utilisable utilisables disponible disponibles dispo pouvoir aller va vont marche marchent
      fonctionne fonctionnent convient valable valables valide concerne concernes eligible eligibles couvert couverte couverts
      voir vois voit voient visible visibles venir vient viennent ouvrir ouvert ouverte ouverts recevoir recoit recoivent savoir confirmer confirme personne interdit interdite
      contre maintenant aujourd hui soir matin demain bientot encore deja toujours truc trucs normalement dedans dessus juste peut peuvent puis autorisation permission fonction fonctionnalite fonctionnalites part vrai`,
    ),
  ],
  required: list(
    'obligatoire obligatoires requis requise requises demande demandee exige exigee necessaire necessaires',
  ),
  deeds: [
    ...er(
      'jou imprim livr depos apport emprunt regard ecout mang port mont voyag nag entr particip assist visit jet tri tourn amen appel bross travaill boss gar lav rang lou reserv connect rest laiss branch stationn circul promen baign camp fum photographi regl exist plant emmen brul vot grimp navigu',
    ),
    ...list(
      'lire lit lisent boire boit dormir dort dorment sortir sort sors sortent ouvrent ouvre servir sert servent suivre suit joindre rejoindre conduire conduit recycler expedier prevenir previent previens previenne prevenez',
    ),
  ],
  reason: list('il'),
  acts: er('ajout invit partag install consult mett'),
  past: list('recu vu perdu eu essaye voulu pu oublie etait etaient avait avaient'),
  passive: list('etre est sont sera seront soit soient ete'),
  changing: [
    ...er(
      'annul supprim chang remplac retourn rembours arret desactiv masqu deplac resili transfer renouvel prolong renomm restaur ferm commenc debut termin',
    ),
    ...ee('annul supprim chang remplac rembours desactiv masqu deplac resili renomm'),
    ...list(
      'perdre perd perdu vendre vend vendu rendre rend gratuit gratuite gratuits gratuites payant payante prix cout tarif cher chere defaut',
    ),
  ],
  kinds: list(
    `plan plans formule formules forfait forfaits offre offres abonnement abonnements pack packs version versions edition licence
    role roles profil profils niveau niveaux statut statuts compte comptes membre membres client cliente clients clientes abonne abonnee abonnes abonnees adherent adherente adherents titulaire titulaires porteur
    titre titres ticket tickets billet billets pass carte cartes tarif tarifs ligne lignes zone zones gare station vehicule vehicules
    bac bacs poubelle poubelles conteneur sac navigateur navigateurs appli application applications appareil appareils
    categorie categories type types groupe groupes classe classes jour jours annee annees ans an age ages
    vaccin vaccins vaccination dose injection conge conges prime primes aide aides equipe equipes site sites salle salles etage
    service services poste personnel eleve eleves enfant enfants adulte adultes personne personnes animal animaux monsieur madame dame homme femme gars fils fille mari epouse pere mere parent parents patient patiente patients maitre maitresse prof professeur copain copine ami amie amis collegue collegues prospect visiteur visiteurs famille etudiant etudiants salarie salaries salariee salariees agent agents usager usagers`,
  ),
  measures: [
    {
      asked: 'combien(?! de| d )|coute\\w*|prix|tarifs?|couts?|payer?',
      labels: list('prix tarif tarifs cout couts montant montants'),
    },
    { asked: 'combien de temps', labels: list('duree durees delai delais temps periode validite') },
    {
      asked: 'combien|au plus|max',
      labels: list('maximum max limite limites plafond nombre quantite montant'),
    },
    { asked: 'quel age', labels: list('age ages') },
    { asked: 'quand|quelle date', labels: list('date echeance delai quand') },
  ],
  needing: list('besoin faut'),
  procuring: [
    ...er('trouv achet demand command telecharg adress'),
    ...list('obtenir obtient recuperer inscrire est sont'),
  ],
  reaching: [],
  who: list('qui'),
  which: list('quoi quel quelle quels quelles lequel laquelle lesquels lesquelles'),
  kindOf: list('quel quelle quels quelles'),
  what: list('que qu quoi'),
  matters: list(
    `heure heures moment date dates prix tarif tarifs montant condition conditions raison raisons maniere facon adresse
    numero nom noms couleur taille marque delai delais duree frequence quantite vitesse temperature ordre mot`,
  ),
  where: list('ou'),
  within: list('a au aux chez dans en sur'),
  otherwise: list('comment quand pourquoi combien'),
  whenever: list('quand'),
  since: list('depuis jusqu jusque partir'),
};
