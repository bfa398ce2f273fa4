// api.gouv.fr: a flat folder a kind of page, each with a path of its own, which site.yml gives as `paths`.
import type { Generator } from './generator.ts';
import { partsOf, usual } from './paths.ts';

export const apiGouvFr: Generator = {
  ...usual,
  name: 'api-gouv-fr',
  signs: [],
  mayLieBelow: false,
  ownKeys: true,
  linksBetweenFiles: false,
  rules: (_, base) => ({
    base,
    route: '',
    addressOf: ({ path }) => partsOf(path).name,
    anchors: {
      levels: [2, 3],
      // Punctuation is kept, so that no common slug package gives these anchors.
      slug: ({ text }) =>
        text
          .normalize('NFD')
          .replace(/\p{Mn}(?<!\uFE0F)/gu, '')
          .normalize('NFC')
          .toLowerCase()
          .replace(/\s/g, '-'),
      again: (slug) => slug,
    },
  }),
};
