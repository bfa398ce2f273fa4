// Outline → what Slack may be sent: the whole reply, shortened until it fits, then ever barer forms of it.
import { languages } from '../languages/index.ts';
import { type Blocks, escapedLength, escapeWithin, textLength, toBlocks } from './blocks.ts';
import { clip } from './clip.ts';
import { limits, steps } from './limits.ts';
import type { Outline } from './outline.ts';
import { toText } from './text.ts';

/** A message as Slack takes it. `text` is complete and escaped: screen readers read it instead of the blocks. */
export interface Message {
  readonly text: string;
  readonly blocks?: Blocks;
}

/**
 * The forms of a reply, richest first; the next one is for when Slack refuses the one before. Each is drawn when it is
 * asked for: nearly all replies need the first alone.
 */
export function* toMessages(
  outline: Outline,
  { tables }: { readonly tables: boolean },
): Generator<Message, void, undefined> {
  const { fitted, blocks } = withinLimits(outline, tables);
  const text = escapeWithin(toText(fitted), limits.text);
  yield { text, blocks };
  yield { text };
  yield { text: escapeWithin(barest(outline), limits.label) };
}

/** The verdict alone; of several questions, each with its own. */
const barest = ({ headline, parts }: Outline): string =>
  parts.length === 0
    ? headline
    : parts.map(({ question, outline }) => `${question} ${outline.headline}`).join('\n');

/** The outline with as much of each part as Slack takes in one message; the last step always fits. */
function withinLimits(outline: Outline, tables: boolean): { fitted: Outline; blocks: Blocks } {
  let fitted = outline;
  let blocks: Blocks = [];
  for (const step of steps) {
    fitted = shortened(outline, step);
    blocks = toBlocks(fitted, { tables });
    if (blocks.length <= limits.blocks && textLength(blocks) <= limits.total) break;
  }
  return { fitted, blocks };
}

/** The outline with no more of each part than a step allows, and a footer that says so where something is missing. */
function shortened(outline: Outline, step: (typeof steps)[number]): Outline {
  const evidence = outline.evidence.slice(0, step.evidence);
  const shown = {
    headline: clip(outline.headline, step.headline, escapedLength),
    lines: outline.lines.slice(0, step.lines),
    evidence: evidence.map((part) => ({ ...part, rows: part.rows.slice(0, step.rows) })),
    quotes: outline.quotes.slice(0, step.quotes),
    choices: outline.choices.slice(0, step.choices),
    links: outline.links.slice(0, step.links),
  };
  const whole =
    shown.headline === outline.headline &&
    shown.lines.length === outline.lines.length &&
    shown.quotes.length === outline.quotes.length &&
    shown.links.length === outline.links.length &&
    shown.choices.length >= Math.min(outline.choices.length, limits.choices) &&
    shown.evidence.length === outline.evidence.length &&
    evidence.every(({ rows }) => rows.length <= step.rows);
  const { phrases } = languages[outline.language];
  const parts = outline.parts.map((part) => ({ ...part, outline: shortened(part.outline, step) }));
  if (parts.length > 0) {
    const all = parts.every((part, i) => part.outline === outline.parts[i]?.outline);
    return { ...outline, parts, footer: all ? outline.footer : [phrases.shortened, ...outline.footer] };
  }
  return whole ? outline : { ...outline, ...shown, footer: [phrases.shortened, ...outline.footer] };
}
