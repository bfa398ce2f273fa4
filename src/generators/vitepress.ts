// VitePress: .html behind names, unless the configuration has cleanUrls.
import type { Generator } from './generator.ts';
import { byPath, folderName, usual, valueIn } from './paths.ts';
import { vue } from './slugs.ts';

const inProgram = '[ \\t]*';

export const vitepress: Generator = {
  ...usual,
  name: 'vitepress',
  signs: ['ts', 'mts', 'js', 'mjs'].map((end) => `.vitepress/config.${end}`).concat('.vitepress'),
  folders: (config) => [folderName(valueIn(config, 'srcDir', inProgram) ?? '')],
  rules: (config, base) => {
    const end = valueIn(config, 'cleanUrls', inProgram) === 'true' ? '' : '.html';
    return { base, route: '', addressOf: (page) => byPath(page, end, /^index$/), anchors: vue };
  },
};
