// The words that the made-up guides are written with.
import type { Random } from './random.ts';

const split = (text: string) => text.trim().split(/\s*\n\s*|\s*,\s*/);

/** Who uses an API in the made-up tables. */
export const populations = split(`
  Particuliers, Entreprises, Associations, Agents des ministères, Agents des communes, Agents des départements,
  Professionnels de santé, Enseignants, Étudiants, Éditeurs de logiciels, Établissements publics, Notaires,
  Agriculteurs, Bailleurs sociaux, Caisses de retraite, Écoles d’ingénieurs, Hôpitaux, Pompiers`);

export const subjects = split(`
  adresses, bâtiments, bourses, cadastre, cantines, carburants, cartes scolaires, chantiers, concours,
  consommation d’eau, conventions, cotisations, crèches, déchets, délibérations, diplômes, effectifs, élections,
  emplois publics, énergie, factures, forêts, formations, fouilles archéologiques, hydrologie, impôts locaux,
  infractions, inscriptions, jours fériés, laboratoires, licences, logements, marchés publics, médicaments, météo,
  monuments, musées, nappes phréatiques, naissances, offres de stage, opérations foncières, parcelles, pêche,
  permis de construire, pharmacies, plages, pollens, ponts, prestations sociales, qualité de l’air, quotients
  familiaux, randonnées, rénovations, retraites, routes, salaires, séismes, sols, spectacles, subventions,
  successions, tarifs, taxis, télétravail, transports scolaires, trésorerie, vaccinations, véhicules, zones humides`);

export const nouns = split(`
  donnée, demande, service, accès, compte, jeton, document, dossier, formulaire, réponse, requête, champ, fichier,
  adresse, identifiant, numéro, délai, erreur, équipe, habilitation, usager, agent, administration, commune,
  entreprise, logiciel, page, liste, résultat, exemple, convention, signature, mise à jour, durée, quota, limite,
  format, version, certificat, clé, mot de passe, justificatif, attestation, déclaration, contrôle, registre,
  historique, statistique, indicateur, territoire, région, département, code, libellé, catégorie, période, tarif,
  montant, paiement, remboursement, recours, courrier, message, alerte, incident, maintenance, environnement,
  recette, production, intégration, documentation, consentement, confidentialité, responsable, délégué, audit,
  journal, archive, publication, licence, réutilisation, catalogue, recherche, filtre, tri, carte, coordonnée`);

export const verbs = split(`
  consulter, demander, obtenir, vérifier, transmettre, télécharger, modifier, supprimer, renouveler, déclarer,
  calculer, rechercher, filtrer, publier, signaler, corriger, valider, signer, archiver, importer, exporter,
  comparer, contrôler, préremplir, notifier, relancer, annuler, transférer, partager, protéger`);

export const adjectives = split(`
  public, ouvert, sécurisé, gratuit, annuel, mensuel, récent, complet, officiel, personnel, technique, juridique,
  local, national, européen, automatique, obligatoire, facultatif, temporaire, définitif, restreint, normalisé,
  historique, géographique, individuel, collectif, numérique, anonyme, partiel, urgent`);

const starts = split(
  'ba, bel, bri, can, cha, cla, cor, dau, dor, fer, gal, gri, lan, lor, mar, mon, nor, pel',
);
const middles = split('bo, cha, da, den, fi, gna, lan, le, lu, mi, na, nou, pi, ra, ri, ti, ver, vi');
const ends = split(
  'ac, age, ain, as, ay, court, del, don, euil, gues, illes, in, lac, luc, mont, ois, ville, y',
);

/** Names of places that do not exist: the long tail of rare words that real guides have. */
export function placeNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const middle = random.chance(0.5) ? random.pick(middles) + random.pick(middles) : random.pick(middles);
    const name = random.pick(starts) + middle + random.pick(ends);
    names.add(name[0]?.toUpperCase() + name.slice(1));
  }
  return [...names];
}
