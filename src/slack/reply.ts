// Question → reply, for every surface: once, in a form that Slack takes, and never silence.
import { type Answer, answer, type Recall } from '../answer.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import type { Memory } from '../memory.ts';
import { toMessages } from '../render/message.ts';
import { escapeText } from '../render/mrkdwn.ts';
import { toOutline } from '../render/outline.ts';
import { guessLanguage } from '../understand/language.ts';
import { createClaim } from './dedupe.ts';
import { describe, newCode } from './errors.ts';
import { deliver } from './place.ts';
import type { Asked, Reply } from './surface.ts';
import { readMarkup } from './written.ts';

export interface Answering {
  /** What to answer from; asked anew for each question, so that a reload takes effect. */
  readonly library: () => Library;
  readonly memory: Memory<Recall>;
  readonly defaultLanguage: LanguageCode;
  readonly log: Log;
  /** Hears of each answer before it is sent. */
  readonly onAnswer?: (answered: Answer) => void;
}

/** Makes the one way from the surfaces to the answers. */
export function createReply({ library, memory, defaultLanguage, log, onAnswer }: Answering): Reply {
  const claim = createClaim();

  return async ({ text, names, conversation, place }: Asked) => {
    if (!claim(names)) return;
    const question = readMarkup(text);
    try {
      const previous = memory.get(conversation) ?? null;
      const answered = answer(question, library(), { previous, defaultLanguage });
      if (answered.recall !== null) memory.set(conversation, answered.recall);
      onAnswer?.(answered);
      const forms = toMessages(toOutline(answered), place);
      await deliver(place, forms, (refused) =>
        log.warn({ error: describe(refused) }, 'Slack refused a form of a reply'),
      );
    } catch (error) {
      const code = newCode();
      log.error({ code, error: describe(error, question) }, 'a reply failed');
      await apologise(code);
    }

    async function apologise(code: string): Promise<void> {
      const { language } = guessLanguage(question, defaultLanguage);
      const sentence = escapeText(languages[language].phrases.failure(code));
      await place.send({ text: sentence }).catch((error: unknown) => {
        log.error({ code, error: describe(error, question) }, 'nor could the person be told');
      });
    }
  };
}
