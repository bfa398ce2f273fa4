// VitePress: .html behind names, unless the configuration has cleanUrls.
import type { Generator, Page } from './generator.ts';
import { byPath, folderName, usual, valueIn } from './paths.ts';
import { vue } from './slugs.ts';

const inProgram = '[ \\t]*';

export const vitepress: Generator = {
  ...usual,
  name: 'vitepress',
  signs: ['ts', 'mts', 'js', 'mjs']
    .flatMap((end) => [`.vitepress/config.${end}`, `.vitepress/config/index.${end}`])
    .concat('.vitepress'),
  folders: (config) => [folderName(valueIn(config, 'srcDir', inProgram) ?? '')],
  rules: (config, base) => {
    const end = valueIn(config, 'cleanUrls', inProgram) === 'true' ? '' : '.html';
    // "'en/:rest*': ':rest*'" takes the folder of the main language off.
    const rewritten = /['"]([\w-]+)\/:(\w+)\*['"]\s*:\s*['"]:\2\*['"]/.exec(config)?.[1];
    const addressOf = ({ path }: Page) =>
      byPath(
        { path: path.startsWith(`${rewritten}/`) ? path.slice(path.indexOf('/') + 1) : path },
        end,
        /^index$/,
      );
    return { base, route: '', addressOf, anchors: vue };
  },
};
