// Questions that got no answer just now, so that their authors find them in the window in which they report them.
import { LRUCache } from 'lru-cache';
import { gist } from '../answer/gist.ts';
import { mostTyped } from '../render/rating.ts';
import type { Pressed } from './press.ts';
import { conversationName } from './surface.ts';
import type { Way, Ways } from './ways.ts';

/** Where the reply to a question stands. */
export interface Reply {
  readonly way: Way;
  /** When Slack took it, where Slack tells that. */
  readonly ts: string | undefined;
  readonly conversation: string;
  /** What its button carries. */
  readonly silence: string;
}

/** In this process alone and for half an hour: nothing of it is written anywhere. */
export interface Lately {
  remember(reply: Reply, asked: { readonly user: string; readonly question: string }): void;
  /** The question that a reply was given to; '' for anybody but its author, and where it is not known any more. */
  recall(pressed: Pressed, ways: Ways): string;
}

const QUESTIONS = 1_000;
const LIFE = 30 * 60 * 1000;

export function createLately(): Lately {
  const questions = new LRUCache<string, { readonly user: string; readonly question: string }>({
    max: QUESTIONS,
    ttl: LIFE,
  });
  return {
    remember({ way, ts, conversation, silence }, { user, question }) {
      // Slack does not tell when it took a private message: two of a person with the same neighbours are taken for one.
      const name = ts === undefined ? `${conversation}:${silence}` : `${way.place}:${ts}`;
      const text = question.length <= mostTyped ? question : gist(question);
      questions.set(name, { user, question: text });
    },
    recall({ team, channel, message, user, value, isPrivate }, ways) {
      if (channel === undefined || user === undefined) return '';
      const name = isPrivate
        ? `${conversationName(team, channel, user)}:${value}`
        : `${ways.channel(channel).place}:${message}`;
      const known = questions.get(name);
      return known?.user === user ? known.question : '';
    },
  };
}
