// The pieces that blocks are made of: plain text, a section, a line of context, a button with what is spoken in its place.
import type { Button, ContextBlock, PlainTextElement, SectionBlock } from '@slack/types';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { escapeText } from './mrkdwn.ts';

/** @param label what a screen reader speaks; the words of the button where nothing else is said */
export function button(action_id: string, text: string, value: string, label = text): Button {
  return {
    type: 'button',
    action_id,
    text: plain(clip(text, limits.buttonShown, escaped)),
    value,
    accessibility_label: buttonWords(label),
  };
}

/** As many of the words as Slack takes on a button, in an option, and to be spoken. */
export const buttonWords = (text: string): string =>
  clip(text.replace(/[^\S\u00A0]+/g, ' ').trim(), limits.buttonText, escaped);

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** Markup of Slack's, in which nothing turns into a link or a mention by itself. */
export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});

export const context = (...texts: readonly string[]): ContextBlock => ({
  type: 'context',
  elements: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })),
});

const escaped = (text: string) => escapeText(text).length;
