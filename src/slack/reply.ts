// Question → reply, for every surface: once, in a form that Slack takes, and never silence.
import type { Recall } from '../answer.ts';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { createMetrics } from '../metrics.ts';
import { toMessages } from '../render/message.ts';
import { escapeText } from '../render/mrkdwn.ts';
import type { Outline } from '../render/outline.ts';
import { guessLanguage } from '../understand/language.ts';
import type { Answering } from './answering.ts';
import { type Composed, composePress, composeQuestion, composeUnguided, languageIn } from './compose.ts';
import { deliver, type Reports, Undelivered } from './deliver.ts';
import { describe, newCode } from './errors.ts';
import { inRequest } from './request-id.ts';
import type { Asked } from './surface.ts';
import type { Common } from './team.ts';
import type { Way } from './ways.ts';
import { readMarkup } from './written.ts';

/**
 * The one way from a surface to an answer; resolves when the answer was handed to Slack. Never rejects: what fails is
 * told to the person and logged.
 */
export type Reply = (asked: Asked) => Promise<void>;

/** Makes the way from the surfaces to the answers of one workspace. */
export function createReply(answering: Answering, { once, pauses, begun, lately }: Common): Reply {
  const { memory, ledger, log, metrics = createMetrics() } = answering;
  return reply;

  async function reply(asked: Asked): Promise<void> {
    const isNew = await once(asked.names, () => answerTo(asked));
    if (!isNew) metrics.duplicates.inc();
  }

  /** Resolves with whether the question was answered; else the person was told that it failed. */
  async function answerTo(asked: Asked): Promise<boolean> {
    const { surface, ways, aside = ways, apologies = aside } = asked;
    const { library } = answering;
    const id = newCode();
    const since = performance.now();
    const elapsed = () => performance.now() - since;
    const reports = reportsOf(id, wordsOf(asked));
    try {
      const { outline, place, answered, isAside } = await compose(asked);
      const answeredAfter = elapsed();
      const context = [...(place.context ?? []), ...howToGoOn(asked, outline)];
      const forms = (way: Way) =>
        toMessages(outline, {
          ...{ ...place, context, share: way.isPrivate && asked.share === true },
          ...(ledger && { feedback: way.isPrivate ? 'buttons' : 'thumbs' }),
        });
      const to = isAside ? aside : ways;
      const { way, ts } = await deliver({ ways: to, forms, repeatable: false, since, pauses, reports });
      const deliveredAfter = elapsed();
      if (context.length > (place.context?.length ?? 0)) begun.set(asked.conversations[0], true);
      // Of somebody else's message, no word is anybody's who asked.
      const user = surface === 'preview' ? undefined : asked.user;
      if (answered && isAsked(asked)) ledger?.answered(answered, user);
      if (answered?.recall && isAsked(asked)) await remember(asked, answered.recall, ts);
      if (ledger && outline.silence !== null) rememberQuestion(asked, { way, ts, silence: outline.silence });
      const facts = {
        kind: answered?.kind ?? 'stale',
        reason: answered?.kind === 'no_answer' ? answered.reason : '',
        surface,
        language: outline.language,
      };
      metrics.answers.inc(facts);
      metrics.answering.observe(answeredAfter / 1000);
      metrics.posting.observe((deliveredAfter - answeredAfter) / 1000);
      const ms = { answeredAfter: rounded(answeredAfter), deliveredAfter: rounded(deliveredAfter) };
      const { content } = library();
      log.info({ id, ...inRequest(), ...facts, ...ms, way: way.name, content }, 'answered');
      return true;
    } catch (error) {
      metrics.failures.inc({ surface });
      const text = wordsOf(asked);
      const language = languageAsked(asked.asks, answering.defaultLanguage ?? library().language);
      const cause = error instanceof Undelivered ? error.message : describe(error, text);
      log.error(
        { id, ...inRequest(), surface, language, failedAfter: rounded(elapsed()), error: cause },
        'a reply failed',
      );
      const forms = () => [{ text: escapeText(apology(asked, error, id, language)) }];
      await deliver({ ways: apologies, forms, repeatable: true, since, pauses, reports }).catch(() =>
        log.error({ id }, 'nor could the person be told'),
      );
      return false;
    }
  }

  async function compose({ asks, conversations }: Asked): Promise<Composed> {
    const { library, defaultLanguage, onAnswer, unguided } = answering;
    if (unguided) return composeUnguided(languageAsked(asks, defaultLanguage ?? library().language));
    const previous = (await firstOf(conversations, (name) => memory.get(name))) ?? null;
    const composed =
      'act' in asks
        ? composePress(asks, library(), defaultLanguage ?? library().language)
        : composeQuestion(asks.text, library(), { previous, defaultLanguage });
    if (composed.answered) onAnswer?.(composed.answered);
    return composed;
  }

  /** Once in a thread: in its first reply that answers something. */
  function howToGoOn({ goOn, conversations: [conversation] }: Asked, outline: Outline): string[] {
    if (goOn === undefined || begun.has(conversation) || outline.key === null) return [];
    return [languages[outline.language].controls.goOn(goOn)];
  }

  async function remember(
    { conversations: [conversation], underAnswer }: Asked,
    recall: Recall,
    ts?: string,
  ): Promise<void> {
    await memory.set(conversation, recall);
    if (underAnswer && ts !== undefined) await memory.set(underAnswer(ts), recall);
  }

  /** Only what a person wrote to us themselves is theirs to report. */
  function rememberQuestion(
    { asks, user, surface, conversations: [conversation] }: Asked,
    reply: { readonly way: Way; readonly ts: string | undefined; readonly silence: string },
  ): void {
    if (!('text' in asks) || user === undefined || surface === 'preview') return;
    lately.remember({ ...reply, conversation }, { user, question: readMarkup(asks.text) });
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

/** Is something asked, or only looked at again? What is looked at again changes nothing of what a thread speaks of. */
const isAsked = ({ asks }: Asked): boolean =>
  !('act' in asks) || asks.act === 'choice' || asks.act === 'explore';

/** What is said where a reply could not be given: of what should have been posted for others, what became of it. */
function apology({ asks }: Asked, error: unknown, id: string, language: LanguageCode): string {
  const { phrases, controls } = languages[language];
  if (!('act' in asks) || asks.act !== 'share' || !(error instanceof Undelivered)) return phrases.failure(id);
  const { outcome } = error;
  if (outcome?.is === 'closed' || outcome?.is === 'thread') return controls.cannotPost;
  return outcome?.is === 'unclear' ? controls.explorer.unclear : phrases.failure(id);
}

/** What a person wrote, so that it can be struck out of an error. */
const wordsOf = ({ asks }: Asked): string => ('text' in asks ? asks.text : '');

/** The language of a question, or of what was pressed. */
function languageAsked(asks: Asked['asks'], fallback: LanguageCode): LanguageCode {
  return 'act' in asks ? (languageIn(asks.value) ?? fallback) : languageOf(asks.text, fallback);
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

async function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  for (const item of items) {
    const found = await find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
