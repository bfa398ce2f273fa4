// Things and places of French around a question: services, workplaces, what goes by the name of an API.
import { list } from '../../rule.ts';

export const things = {
  /** What one has, gets or looks at where an API is used: where it is the subject, it is what is asked about. */
  matter: list(
    `formulaire formulaires page pages espace environnement site note rapport presentation reunion annuaire acces documentation
    doc support atelier formation equipe guide webinaire contrat convention logo inscription habilitation`,
  ),
  /** What one logs in to. */
  site: list(
    'site sites portail portails application applications demarche demarches compte comptes plateforme plateformes guichet logiciel logiciels',
  ),
  /** What goes by the name of something, and is not the thing itself. */
  affair: list(
    `atelier ateliers reunion reunions equipe equipes support assistance formation formations webinaire webinaires espace espaces club
    communaute salon canal page pages site blog documentation doc guide guides kit newsletter presentation demo contrat convention
    comite copil projet projets appel enquete stage stand roadmap sandbox bac hotline avis client`,
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
};
