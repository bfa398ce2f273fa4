// Slack's text objects: plain_text as it stands, mrkdwn with its markup.
import type { TextObject } from '@slack/types';
import type { VNode } from 'preact';
import { withEmoji } from './emoji.ts';
import { Parts } from './inline.tsx';
import { parseMrkdwn } from './mrkdwn.ts';

export function Text({ object }: { object: TextObject }): VNode {
  if (object.type === 'mrkdwn') {
    return <Parts parts={parseMrkdwn(object.text, { verbatim: object.verbatim ?? false })} />;
  }
  return <p class="plain">{plain(object)}</p>;
}

/** The text of an object that is drawn inside something else: a button, an option, a label. */
export function plain(object: { readonly text: string; readonly emoji?: boolean }): string {
  return object.emoji === false ? object.text : withEmoji(object.text);
}
