// api.gouv.fr: a flat folder a kind of page, each with a path of its own; site.yml may give other `paths`.
import type { Generator } from './generator.ts';
import { partsOf, usual } from './paths.ts';

export const apiGouvFr: Generator = {
  ...usual,
  name: 'api-gouv-fr',
  signs: [],
  mayLieBelow: false,
  ownKeys: true,
  linksBetweenFiles: false,
  shows: (front) => 'tagline' in front && ['api', 'is_open', 'datapass_link'].some((key) => key in front),
  site: {
    base: 'https://api.gouv.fr',
    paths: { guides: '/guides/', api: '/les-api/' },
    language: 'fr',
    lexicon: ['administrations-francaises'],
  },
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
