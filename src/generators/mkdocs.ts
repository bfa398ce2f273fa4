// MkDocs: a folder for each page, unless use_directory_urls is off; anchors by Python-Markdown.
import type { Anchors, Generator } from './generator.ts';
import { byPath, folderName, siteAddress, usual, valueIn } from './paths.ts';

/** `foo` → `foo_1` → `foo_2`; where a heading leaves nothing, its anchor is `_1`. */
const again = (slug: string, count: number) => `${slug}_${count}`;

const python: Anchors = {
  levels: [1, 6],
  slug: ({ text }) =>
    text
      .normalize('NFKD')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule keeps what is ASCII
      .replace(/[^\u0000-\u007f]/g, '')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-') || '_1',
  again: (slug, count) => (slug === '_1' ? `_${count + 1}` : again(slug, count)),
};

/** The rule of PyMdown Extensions, for those who want letters of their own script to stay. */
const pymdown: Anchors = {
  levels: [1, 6],
  slug: ({ text }) =>
    text
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  again,
};

export const mkdocs: Generator = {
  ...usual,
  name: 'mkdocs',
  signs: ['mkdocs.yml', 'mkdocs.yaml'],
  folders: (config) => [folderName(valueIn(config, 'docs_dir') ?? 'docs')],
  rules: (config, base) => {
    const end = valueIn(config, 'use_directory_urls') === 'false' ? '.html' : '/';
    return {
      base: base ?? siteAddress(valueIn(config, 'site_url')),
      route: '',
      addressOf: (page) => byPath(page, end, /^(?:index|README)$/),
      anchors: /pymdownx\.slugs/.test(config) ? pymdown : python,
    };
  },
};
