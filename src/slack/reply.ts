// Question → reply, for every surface: once, in a form that Slack takes, and never silence.
import { type Answer, answer, type Recall } from '../answer.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import type { Memory } from '../memory.ts';
import { createMetrics, type Metrics } from '../metrics.ts';
import { toMessages } from '../render/message.ts';
import { escapeText } from '../render/mrkdwn.ts';
import { toOutline } from '../render/outline.ts';
import { guessLanguage } from '../understand/language.ts';
import { createOnce } from './dedupe.ts';
import { deliver, type Reports, Undelivered } from './deliver.ts';
import { describe, newCode } from './errors.ts';
import { Pauses } from './pauses.ts';
import { inRequest } from './request-id.ts';
import type { Asked, Reply } from './surface.ts';
import { readMarkup } from './written.ts';

export interface Answering {
  /** What to answer from; asked anew for each question, so that a reload takes effect. */
  readonly library: () => Library;
  readonly memory: Memory<Recall>;
  readonly defaultLanguage: LanguageCode | undefined;
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Hears of each answer before it is sent. */
  readonly onAnswer?: (answered: Answer) => void;
}

export interface Replying {
  readonly reply: Reply;
  /** Lets no reply wait for the end of a rate limit any more. */
  hurry(): void;
}

/** Makes the one way from the surfaces to the answers. */
export function createReply(answering: Answering): Replying {
  const { memory, log, metrics = createMetrics() } = answering;
  const once = createOnce();
  const pauses = new Pauses();
  return { reply, hurry: () => pauses.end() };

  async function reply(asked: Asked): Promise<void> {
    const isNew = await once(asked.names, () => answerTo(asked));
    if (!isNew) metrics.duplicates.inc();
  }

  /** Resolves with whether the question was answered; else the person was told that it failed. */
  async function answerTo({ surface, text, conversations, ways }: Asked): Promise<boolean> {
    const { library, defaultLanguage, onAnswer } = answering;
    const id = newCode();
    const since = performance.now();
    const elapsed = () => performance.now() - since;
    const reports = reportsOf(id, text);
    try {
      const question = readMarkup(text);
      const [conversation] = conversations;
      const previous = firstOf(conversations, (name) => memory.get(name)) ?? null;
      const answered = answer(question, library(), { previous, defaultLanguage });
      const answeredAfter = elapsed();
      if (answered.recall !== null) memory.set(conversation, answered.recall);
      onAnswer?.(answered);
      const outline = toOutline(answered);
      const forms = ({ tables }: { tables: boolean }) => toMessages(outline, { tables });
      const way = await deliver({ ways, forms, repeatable: false, since, pauses, reports });
      const deliveredAfter = elapsed();
      const facts = {
        kind: answered.kind,
        reason: answered.kind === 'no_answer' ? answered.reason : '',
        surface,
        language: answered.language,
      };
      metrics.answers.inc(facts);
      metrics.answering.observe(answeredAfter / 1000);
      metrics.posting.observe((deliveredAfter - answeredAfter) / 1000);
      const ms = { answeredAfter: rounded(answeredAfter), deliveredAfter: rounded(deliveredAfter) };
      log.info({ id, ...inRequest(), ...facts, ...ms, way: way.name, content: answered.content }, 'answered');
      return true;
    } catch (error) {
      metrics.failures.inc({ surface });
      const language = languageOf(text, defaultLanguage ?? library().language);
      const cause = error instanceof Undelivered ? error.message : describe(error, text);
      log.error(
        { id, ...inRequest(), surface, language, failedAfter: rounded(elapsed()), error: cause },
        'a reply failed',
      );
      const forms = () => [{ text: escapeText(languages[language].phrases.failure(id)) }];
      await deliver({ ways, forms, repeatable: true, since, pauses, reports }).catch(() =>
        log.error({ id }, 'nor could the person be told'),
      );
      return false;
    }
  }

  /** Each call that fails is counted; those that no later line tells of are logged. */
  function reportsOf(id: string, question: string): Reports {
    return {
      failed(way, outcome, error, again) {
        const reason = outcome.is === 'limited' ? 'ratelimited' : outcome.reason;
        metrics.refusals.inc({ way: way.name, error: reason });
        if (again) metrics.retries.inc({ way: way.name });
        const more = outcome.is === 'limited' && again ? { seconds: outcome.seconds } : {};
        log.warn(
          { id, way: way.name, outcome: outcome.is, ...more, error: describe(error, question) },
          again ? 'a call to Slack failed and is made again' : 'a call to Slack failed',
        );
      },
    };
  }
}

/** What broke may break again here: an apology in the wrong language is better than none. */
function languageOf(text: string, defaultLanguage: LanguageCode): LanguageCode {
  try {
    return guessLanguage(readMarkup(text), defaultLanguage).language;
  } catch {
    return defaultLanguage;
  }
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined) {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
