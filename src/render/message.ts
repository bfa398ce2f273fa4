// Outline → what Slack may be sent: the whole reply, shortened until it fits, then ever barer forms of it.
import { languages } from '../languages/index.ts';
import { keyHeld } from './actions.ts';
import { type Blocks, escapedLength, escapeWithin, textLength, toBlocks } from './blocks.ts';
import { clip } from './clip.ts';
import { limits, steps } from './limits.ts';
import type { Outline } from './outline.ts';
import type { Place } from './place.ts';
import { withRating } from './rating.ts';
import { toSpoken, withoutMarks } from './spoken.ts';

/** A message as Slack takes it. `text` is complete and escaped: screen readers read it instead of the blocks. */
export interface Message {
  readonly text: string;
  readonly blocks?: Blocks;
}

/**
 * The forms of a reply, richest first; the next one is for when Slack refuses the one before. Each is drawn when it is
 * asked for: nearly all replies need the first alone.
 */
export function* toMessages(outline: Outline, place: Place = {}): Generator<Message, void, undefined> {
  const { fitted, blocks } = withinLimits(outline, place);
  const text = toSpoken(fitted, place);
  yield { text, blocks: withRating(blocks, outline, place.feedback) };
  // Thumbs are younger than all else of a message: where Slack does not know them, it knows buttons.
  if (place.feedback === 'thumbs' && keyHeld(outline) !== null)
    yield { text, blocks: withRating(blocks, outline, 'buttons') };
  yield { text };
  yield { text: escapeWithin(withoutMarks(barest(outline)), limits.label) };
}

/** The reply as it is sent where nothing refuses it. */
export function toMessage(outline: Outline, place: Place = {}): Message & { readonly blocks: Blocks } {
  const { fitted, blocks } = withinLimits(outline, place);
  return { text: toSpoken(fitted, place), blocks: withRating(blocks, outline, place.feedback) };
}

/** The verdict alone; of several questions, each with its own. */
const barest = ({ headline, parts }: Outline): string =>
  parts.length === 0 ? headline : parts.map((part, i) => `${i + 1}. ${part.headline}`).join('\n');

/**
 * The outline with as much of each part as Slack takes in one message; the last step always fits. What it is
 * rated by is not counted, so that an answer is the same to the letter with it and without.
 */
function withinLimits(outline: Outline, place: Place): { fitted: Outline; blocks: Blocks } {
  let fitted = outline;
  let blocks: Blocks = [];
  for (const step of steps) {
    fitted = shortened(outline, step);
    blocks = toBlocks(fitted, place);
    if (blocks.length <= limits.blocks && textLength(blocks) <= limits.total) break;
  }
  return { fitted, blocks };
}

/** The outline with no more of each part than a step allows, and a note that says so where something is missing. */
function shortened(outline: Outline, step: (typeof steps)[number]): Outline {
  const shown = {
    headline: clip(outline.headline, step.headline, escapedLength),
    lines: outline.lines.slice(0, step.lines),
    evidence: outline.evidence.slice(0, step.evidence),
    choices: outline.choices.slice(0, step.choices),
    links: outline.links.slice(0, step.links),
  };
  const whole =
    shown.headline === outline.headline &&
    shown.lines.length === outline.lines.length &&
    shown.links.length === outline.links.length &&
    shown.choices.length >= Math.min(outline.choices.length, limits.choices) &&
    shown.evidence.length === outline.evidence.length;
  const parts = outline.parts.map((part) => shortened(part, step));
  const all = parts.every((part, i) => part === outline.parts[i]);
  if (whole && all) return outline;
  const note = languages[outline.language].phrases.shortened;
  return { ...outline, ...shown, parts, notes: [note, ...outline.notes] };
}
