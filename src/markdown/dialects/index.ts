// The dialects of Markdown that teams write in, in the order in which they are read.
import { admonitions } from './admonitions.ts';
import { alerts } from './alerts.ts';
import { attributes } from './attributes.ts';
import { containers } from './containers.ts';
import { contents } from './contents.ts';
import type { Dialect } from './dialect.ts';
import { emoji } from './emoji.ts';
import { highlight } from './highlight.ts';
import { includes } from './includes.ts';
import { inlineMarks } from './inline-marks.ts';
import { liquid } from './liquid.ts';
import { mdx } from './mdx.ts';
import { myst, mystBoxes } from './myst.ts';
import { shortcodes } from './shortcodes.ts';
import { wikiLinks } from './wiki-links.ts';

/** They decide what is code: a body that is indented is none, what stands between the tags of a highlighter is some. */
export const layouts: readonly Dialect[] = [highlight, mystBoxes, admonitions, mdx];

/** They touch what is no code. */
export const markups: readonly Dialect[] = [
  includes,
  shortcodes,
  liquid,
  myst,
  containers,
  alerts,
  contents,
  attributes,
  wikiLinks,
  inlineMarks,
  emoji,
];
