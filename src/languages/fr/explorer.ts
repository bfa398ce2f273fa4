// The window of tables in French.
import type { ExplorerWords } from '../controls.ts';

export const explorer: ExplorerWords = {
  command: 'tableau',
  title: 'Explorer les tableaux',
  close: 'Fermer',
  table: 'Tableau',
  row: 'Ligne',
  column: 'Colonne',
  api: 'API',
  choose: 'Choisissez au moins une ligne ou une colonne.',
  says: 'Voici ce que dit le tableau.',
  none: 'Les guides ne contiennent aucun tableau à explorer. Posez plutôt une question.',
  changed: 'Les guides ont changé. Voici le tableau d’aujourd’hui, avec ce qui reste de votre choix.',
  previous: 'Page précédente',
  next: 'Page suivante',
  rows: (from, to, total) =>
    from === to ? `Ligne ${from} sur ${total}` : `Lignes ${from} à ${to} sur ${total}`,
  share: 'Partager…',
  shareTitle: 'Partager',
  where: 'Où publier ?',
  hint: 'Publié avec votre nom, tel que ci-dessous.',
  conversation: 'Choisir une conversation',
  post: 'Publier',
  back: 'Retour',
  notPosted: 'Rien n’est publié : les guides ont changé. Voici ce qu’ils disent aujourd’hui.',
  gone: 'Rien n’est publié : ce tableau n’est plus dans les guides.',
  refused: 'Slack ne me laisse pas publier dans cette conversation. Choisissez-en une autre.',
  unclear:
    'Slack ne confirme pas la publication. Regardez dans la conversation ; si rien n’y est, publiez à nouveau.',
};
