// VuePress: .html behind names, README.md is the page of its folder, `permalink` moves a page.
import type { Generator } from './generator.ts';
import { byPath, usual, written } from './paths.ts';
import { vue } from './slugs.ts';

export const vuepress: Generator = {
  ...usual,
  name: 'vuepress',
  signs: ['js', 'ts', 'mjs', 'mts'].map((end) => `.vuepress/config.${end}`).concat('.vuepress'),
  keys: ['permalink'],
  rules: (_, base) => ({
    base,
    route: '',
    addressOf: (page) => written(page.front.permalink) ?? byPath(page, '.html', /^(?:index|readme)$/i),
    anchors: vue,
  }),
};
