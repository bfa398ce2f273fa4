// Words of French for people: whom a table names, their staff, their customers, and what they found together.
import { list } from '../../rule.ts';

export const people = {
  /** Those whom someone serves: who of them logs in is asked, and not who serves them. */
  customers: list(
    'client clients cliente clientes membre membres adherent adherents abonne abonnes utilisateur utilisateurs visiteur visiteurs acheteur acheteurs consommateur consommateurs',
  ),
  /** Nouns that name people, and no organisation. */
  person: list(
    'professionnel professionnels particulier particuliers agent agents usager usagers citoyen citoyens personne personnes salarie salaries etudiant etudiants eleve eleves',
  ),
  /** What people of one kind found together, and is none of them. */
  body: list(
    'association associations syndicat syndicats ordre federation collectif groupement union amicale conseil representants',
  ),
  /** Those whom a table is about, by no name of theirs. */
  people: list(
    `public publics population populations personne personnes utilisateur utilisateurs utilisatrice utilisatrices gens
    profil profils categorie categories type types cible cibles groupe groupes acteur acteurs beneficiaire
    beneficiaires metier metiers monde compte comptes user users lignes ligne organisation organisations structure structures
    entite entites individus audience public_cible publics_cibles usager usagers perimetre`,
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
};
