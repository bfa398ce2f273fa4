// No generator that we know: addresses as paths without the extension, anchors as GitHub gives them.
import type { Generator } from './generator.ts';
import { byPath, usual } from './paths.ts';
import { github } from './slugs.ts';

export const plain: Generator = {
  ...usual,
  name: 'plain',
  signs: [],
  rules: (_, base) => ({
    base,
    route: '',
    addressOf: (page) => byPath(page, '', /^(?:_?index|readme)$/i),
    anchors: github,
  }),
};
