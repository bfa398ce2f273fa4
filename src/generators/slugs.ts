// Rules of anchors that several generators share.
import { slug as githubSlug } from 'github-slugger';
import type { Anchors } from './generator.ts';

const numbered = (slug: string, count: number) => `${slug}-${count}`;

/** GitHub's rule: letters of every script stay, punctuation and emoji go. */
export const github: Anchors = { levels: [1, 6], slug: ({ text }) => githubSlug(text), again: numbered };

/** The rule of VitePress and VuePress: letters lose their diacritics, punctuation becomes hyphens. */
export const vue: Anchors = {
  levels: [1, 6],
  slug: ({ text }) =>
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\p{Cc}/gu, '')
      .replace(/[\s!-/:-@[-`{-~“”‘’]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(?=\d)/, '_')
      .toLowerCase(),
  again: numbered,
};

/** Letters, digits, hyphens and underscores of every script stay, spaces become hyphens: Hugo, Jekyll, mdBook. */
export const letters = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\-\s]/gu, '')
    .replace(/\s/g, '-');

export const lettersOf: Anchors = { levels: [1, 6], slug: ({ text }) => letters(text), again: numbered };
