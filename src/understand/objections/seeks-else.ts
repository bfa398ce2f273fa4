// Something is sought that sections say and tables do not.
import { isWhich, type Objector, says } from './candidate.ts';

export const seeksElse: Objector = (candidate) => {
  const { apis, criteria, asked } = candidate;
  if (apis.length > 0 && criteria.length > 0) {
    const matter = (['whichData', 'howMuch'] as const).find((intent) => says(candidate, intent));
    return matter ? { id: 'other-matter', because: `${matter}` } : null;
  }
  if (asked === 'compare') return null;
  const asksForApi = (asked === 'which_api' || asked === 'both') && isWhich(candidate);
  const found = (['definition', 'access', 'link', 'howLong', 'howMuch', 'why'] as const).find(
    (intent) =>
      says(candidate, intent) &&
      !(intent === 'definition' && asked !== 'which_api') &&
      !(intent === 'access' && (asked === 'who' || asked === 'not_for')) &&
      !asksForApi,
  );
  return found ? { id: 'seeks-else', because: found } : null;
};
