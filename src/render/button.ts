// A button, with words that Slack shows whole and what is spoken in their place.
import type { Button, PlainTextElement } from '@slack/types';
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

const escaped = (text: string) => escapeText(text).length;
