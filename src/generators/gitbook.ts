// GitBook: addresses as paths, README.md is the page of its folder, anchors without diacritics.
import type { Generator } from './generator.ts';
import { byPath, folderName, usual, valueIn } from './paths.ts';
import { github, letters } from './slugs.ts';

export const gitbook: Generator = {
  ...usual,
  name: 'gitbook',
  signs: ['.gitbook.yaml', '.gitbook.yml', 'SUMMARY.md', '.gitbook'],
  // Books of other generators have such a table of contents too.
  mayLieBelow: false,
  folders: (config) => [folderName(valueIn(config, 'root') ?? '')],
  rules: (_, base) => ({
    base,
    route: '',
    addressOf: (page) => byPath(page, '', /^(?:readme|index)$/i).replace(/\/$/, ''),
    anchors: {
      ...github,
      slug: ({ text }) =>
        letters(text.normalize('NFD').replace(/\p{M}/gu, '')).replace(/-{2,}/g, '-').replace(/^-|-$/g, ''),
    },
  }),
};
