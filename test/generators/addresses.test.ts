// Addresses of pages by the rules of each generator that its folder in test/folders does not show.
import type { Page } from '../../src/generators/generator.ts';
import { generators } from '../../src/generators/index.ts';

const rulesOf = (name: string, config = '', base: string | null = null) => {
  const generator = generators.find((one) => one.name === name);
  if (!generator) throw new Error(`${name} is no generator`);
  return generator.rules(config, base);
};

test.each<[string, string, string, Page['front'], string]>([
  ['docusaurus', 'trailingSlash: true,', 'a/b.md', {}, 'a/b/'],
  ['docusaurus', 'trailingSlash: false,', 'a/index.md', {}, 'a'],
  ['docusaurus', '', 'a/b.md', { slug: '/c/d' }, 'c/d'],
  ['docusaurus', '', '10.isp/2 - free.md', {}, 'isp/free'],
  ['docusaurus', '', 'a/3.1-changes.md', {}, 'a/3.1-changes'],
  ['docusaurus', '', 'a/README.mdx', {}, 'a/'],
  ['vitepress', '  cleanUrls: true,', 'a/b.md', {}, 'a/b'],
  ['vitepress', "rewrites: { 'en/:rest*': ':rest*' }", 'en/a/b.md', {}, 'a/b.html'],
  ['vitepress', '', 'README.md', {}, 'README.html'],
  ['vuepress', '', 'a/index.md', {}, 'a/'],
  ['mkdocs', 'use_directory_urls: false', 'a/b.md', {}, 'a/b.html'],
  ['mkdocs', '', 'a/README.md', {}, 'a/'],
  ['hugo', 'uglyURLs = true', 'A/B c.md', {}, 'a/b-c.html'],
  ['hugo', '', 'en/a/_index.md', {}, 'a/'],
  ['hugo', 'defaultContentLanguageInSubdir = true', 'en/a/b.md', {}, 'en/a/b/'],
  ['hugo', 'defaultContentLanguage: fr', 'fr/a/b.en.md', {}, 'en/a/b/'],
  ['hugo', '', 'a/b/index.md', { slug: 'c' }, 'a/c/'],
  ['jekyll', 'permalink: pretty', 'a/b.md', {}, 'a/b/'],
  ['jekyll', '', 'a/README.md', {}, 'a/'],
  ['jekyll', 'permalink: /:categories/:title/', 'a/b.md', {}, 'a/b/'],
  [
    'jekyll',
    'collections:\n  posts:\n    permalink: "/news/:year/:month/:day/:title/"\n',
    '_posts/2024-05-01-kilns.md',
    {},
    'news/2024/05/01/kilns/',
  ],
  ['jekyll', 'permalink: /:title', 'a/b.md', {}, 'a/b'],
  ['jekyll', 'permalink: date', 'a/b.md', {}, 'a/b.html'],
  [
    'jekyll',
    'collections:\n  docs:\n    permalink: "/manual/:path:output_ext"\n',
    '_docs/a/b.md',
    {},
    'manual/a/b.html',
  ],
  ['jekyll', '', 'a/b.md', { permalink: 'pretty' }, 'a/b/'],
  ['gitbook', '', 'a/README.md', {}, 'a'],
  ['mdbook', '', 'a/README.md', {}, 'a/'],
  ['plain', '', 'a/_index.md', {}, 'a/'],
])('%s with %j: %s (%j) stands at %j', (name, config, path, front, address) => {
  expect(rulesOf(name, config).addressOf({ path, front })).toBe(address);
});

test.each([
  ['https://github.com/a/b', 'docs/x y.md', 'https://github.com/a/b/blob/HEAD', 'docs/x y.md'],
  ['https://github.com/a/b/blob/main/docs', 'x.md', 'https://github.com/a/b/blob/main/docs', 'x.md'],
  ['https://github.com/a/b/wiki', 'sub/My page.md', 'https://github.com/a/b/wiki', 'My-page'],
  ['https://wiki.example.org/w', 'Page.md', 'https://wiki.example.org/w', 'Page'],
])('on GitHub, below %s, %s stands below %s', (given, path, base, address) => {
  const rules = rulesOf('github', '', given);
  expect([rules.base, rules.addressOf({ path, front: {} })]).toEqual([base, address]);
});

test.each([
  ['hugo', '', 'Café « au lait » ?', 'café--au-lait--'],
  ['hugo', 'autoHeadingIDType = "github-ascii"', 'Café crème', 'cafe-creme'],
  ['hugo', "autoHeadingIDType: 'blackfriday'", 'v1.0.0 (April)', 'v1-0-0-april'],
  ['hugo', '', '!?', 'heading'],
  ['mkdocs', '', '!?', '_1'],
  ['mkdocs', 'slugify: !!python/object/apply:pymdownx.slugs.slugify', 'Où ça ?', 'où-ça-'],
  ['vitepress', '', '“Fées” & Co', 'fees-co'],
  ['docusaurus', '', '🚀 Début', '-début'],
  ['jekyll', '', 'a_b c-d', 'a_b-c-d'],
  ['gitbook', '', "L'été, à Paris ?", 'lete-a-paris'],
])('%s with %j: the anchor of %j is %j', (name, config, text, anchor) => {
  expect(rulesOf(name, config).anchors.slug({ text, source: text })).toBe(anchor);
});
