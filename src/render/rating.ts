// What a reader thinks of an answer: the controls below it, and the modal that asks what is wrong.
import type { Button, ContextActionsBlock, KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { type RatingReason, ratingReasons } from '../database/schema.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { acts, keyHeld } from './actions.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { button, plain } from './objects.ts';
import type { Outline } from './outline.ts';
import type { Place } from './place.ts';
import { withoutMarks } from './spoken.ts';

/**
 * The blocks of an answer with what it is rated by: Slack's own thumbs below them, or two buttons in their row, before
 * the menu. What answers nothing is not rated, nor is anything where nothing is kept.
 */
export function withRating(
  blocks: readonly KnownBlock[],
  outline: Outline,
  feedback: Place['feedback'],
): KnownBlock[] {
  const key = keyHeld(outline);
  if (key === null || feedback === undefined) return [...blocks];
  const { controls } = languages[outline.language];
  const good = button(`${acts.rate}_good`, controls.helpful, `good.${key}`, controls.helpfulTitle);
  const bad = button(`${acts.rate}_bad`, controls.notHelpful, `bad.${key}`, controls.notHelpfulTitle);
  if (feedback === 'thumbs') return [...blocks, thumbs(good, bad)];
  return blocks.map((block) => {
    if (block.type !== 'actions') return block;
    const menu = block.elements.filter(({ type }) => type === 'overflow');
    const others = block.elements.filter(({ type }) => type !== 'overflow');
    return { ...block, elements: [...others, good, bad, ...menu] };
  });
}

function thumbs(good: Button, bad: Button): ContextActionsBlock {
  const thumb = ({ text, value = '', accessibility_label = '' }: Button) => ({
    text: text as PlainTextElement,
    value,
    accessibility_label,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: acts.rate,
        positive_button: thumb(good),
        negative_button: thumb(bad),
      },
    ],
  };
}

/** The callback_id of the modal, and the names of what it asks. */
export const notHelpful = {
  view: 'not_helpful',
  reason: 'reason',
  comment: 'comment',
  value: 'value',
} as const;

/** Characters of what a person may write for the authors. */
export const mostTyped = 500;

export interface Judged {
  readonly language: LanguageCode;
  /** What is judged: {@link verdictOf}; null where it is not known any more. */
  readonly verdict: string | null;
  /** What is chosen before the person chooses. */
  readonly preset: RatingReason | null;
  /** Days for which it is kept. */
  readonly days: number;
  /** What the submission needs. */
  readonly metadata: string;
}

/** The modal that asks what is wrong with an answer. */
export function notHelpfulModal({ language, verdict, preset, days, metadata }: Judged): ModalView {
  const { views, phrases } = languages[language];
  const { notHelpful: words } = views;
  const options = ratingReasons.map((reason) => ({
    text: plain(words.reasons[reason].text),
    description: plain(words.reasons[reason].more),
    value: reason,
  }));
  const chosen = options.find(({ value }) => value === preset);
  const about = verdict === null ? words.aboutBefore : words.about(phrases.quote(verdict));
  return {
    type: 'modal',
    callback_id: notHelpful.view,
    private_metadata: metadata,
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.cancel),
    blocks: [
      { type: 'section', text: plain(about) },
      {
        type: 'input',
        block_id: notHelpful.reason,
        label: plain(words.question),
        element: {
          type: 'radio_buttons',
          action_id: notHelpful.value,
          options,
          ...(chosen && { initial_option: chosen }),
        },
      },
      {
        type: 'input',
        block_id: notHelpful.comment,
        optional: true,
        label: plain(words.comment),
        element: {
          type: 'plain_text_input',
          action_id: notHelpful.value,
          multiline: true,
          max_length: mostTyped,
          placeholder: plain(words.commentHint),
        },
      },
      { type: 'context', elements: [plain(words.keeps(days))] },
    ],
  };
}

/** What an answer says, in one line: its verdict, or where the words stand that it quotes. */
export function verdictOf(outline: Outline): string {
  const parts = outline.parts.length > 0 ? outline.parts : [outline];
  const said = parts.map(({ headline, isSharable, isQuoted, quotes }) => {
    const [quote] = quotes;
    // What introduces quotations, or cells that settle nothing, is no verdict.
    return quote && (isQuoted || !isSharable) ? quote.heading : headline.replace(/\s*:\s*$/, '');
  });
  return clip(withoutMarks(said.join(' ')), limits.label);
}
