// The thumbs below an answer: the last press counts, nobody else sees it, and whom it does not help is asked why.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Answer, answerKey } from '../answer.ts';
import { type Basis, ratingReasons } from '../database/schema.ts';
import { languages } from '../languages/index.ts';
import { basisOf, type Rating } from '../ledger/ledger.ts';
import { acts } from '../render/actions.ts';
import { toOutline } from '../render/outline.ts';
import { mostTyped, notHelpful, notHelpfulModal, verdictOf } from '../render/rating.ts';
import { languageIn, sentenceFor } from './compose.ts';
import { describe, newCode } from './errors.ts';
import { languageFor } from './locale.ts';
import { parsed } from './modals.ts';
import { onPress, type Pressed, waysBack } from './press.ts';
import { onSubmission, type Settled, type Submitted, sentence, wrongIn } from './submissions.ts';
import { messageName, type Surface } from './surface.ts';
import type { Team } from './team.ts';
import { tell } from './tell.ts';
import { typed } from './written.ts';

/** What a press thinks of the answer, before its key. */
const thoughts = { good: null, bad: null, wrong: 'wrong', understood: 'understood' } as const;

/** Milliseconds in which the second press of an impatient person opens no second window. */
const IMPATIENCE = 1_000;
/** Milliseconds in which somebody is told once that nothing could be kept. */
const TOLD = 60_000;

/** What a submission needs: the answer, and the message that is judged. Nothing of anybody's words, and nobody's name. */
const metadataSchema = z.object({ key: z.string(), channel: z.string(), message: z.string() });

export const rating: Surface = {
  needs: { interactivity: true },
  listen(ear) {
    const opened = new LRUCache<string, true>({ max: 10_000, ttl: IMPATIENCE });
    const told = new LRUCache<string, true>({ max: 10_000, ttl: TOLD });
    onPress(ear, acts.rates, async (pressed, team) => {
      // A press that is delivered again must not come after a later one.
      await team.once({ lasting: [pressed.trigger_id] }, async () => {
        await rate(pressed, team, { opened, told });
        return true;
      });
    });
    onSubmission(ear, notHelpful.view, settle);
  },
};

interface Recent {
  readonly opened: LRUCache<string, true>;
  readonly told: LRUCache<string, true>;
}

async function rate(pressed: Pressed, team: Team, { opened, told }: Recent): Promise<void> {
  const { answering, log, ways } = team;
  const { ledger, library } = answering;
  const { user, channel, message, value } = pressed;
  const [, thought, key = ''] = /^([a-z]+)\.(.*)$/s.exec(value) ?? [];
  const language = languageIn(key) ?? languageFor(pressed.locale, team);
  const say = (text: string) => tell(waysBack(pressed, ways).aside, text, log);
  if (ledger === undefined) return say(languages[language].controls.nothingKept);
  const replay = thought !== undefined && Object.hasOwn(thoughts, thought) ? answerKey(key, library()) : null;
  if (replay === null || user === undefined || channel === undefined || message === undefined)
    return say(sentenceFor(key, language).headline);
  const { answer, isSame } = replay;
  const { controls } = languages[answer.language];
  const helpful = thought === 'good';
  const reason = thoughts[thought as keyof typeof thoughts];
  const name = messageName(pressed.team, channel, message);
  const own = `${name}:${user}`;
  // Slack opens a window for three seconds: it must not wait for what is being kept.
  const kept = keep(team, {
    ...{ user, message: name, helpful, reason, comment: null },
    ...{ language: answer.language, basis: basisOfAll(answer) },
  });
  if (!helpful && !opened.has(own)) {
    opened.set(own, true);
    const view = notHelpfulModal({
      language: answer.language,
      verdict: isSame ? verdictOf(toOutline(answer)) : null,
      preset: reason,
      days: ledger.days,
      metadata: JSON.stringify({ key, channel, message } satisfies z.input<typeof metadataSchema>),
    });
    await team.client.views.open({ trigger_id: pressed.trigger_id ?? '', view }).catch((error: unknown) => {
      opened.delete(own);
      log.warn({ id: newCode(), error: describe(error) }, 'a modal was not opened');
    });
  }
  if ((await kept) || told.has(own)) return;
  told.set(own, true);
  await say(controls.notKept);
}

/** What becomes of the modal: it closes, or says what is missing, or that it is too old. */
async function settle({ user, team: workspace, metadata, entered }: Submitted, team: Team): Promise<Settled> {
  const { ledger, library, defaultLanguage } = team.answering;
  const sent = metadataSchema.safeParse(parsed(metadata)).data;
  const key = sent?.key ?? '';
  const fallback = languageIn(key) ?? defaultLanguage ?? library().language;
  const replay = answerKey(key, library());
  const told = (text: string) => sentence(languages[fallback].views.notHelpful.title, text, fallback);
  if (ledger === undefined) return told(languages[fallback].controls.nothingKept);
  if (sent === undefined || replay === null) return told(sentenceFor(key, fallback).headline);
  const { answer } = replay;
  const { controls, views } = languages[answer.language];
  const reason = ratingReasons.find((one) => one === entered(notHelpful.reason, notHelpful.value));
  if (reason === undefined) return wrongIn(notHelpful.reason, views.notHelpful.missing);
  const comment = typed(entered(notHelpful.comment, notHelpful.value), mostTyped);
  const isKept = await keep(team, {
    ...{ user, message: messageName(workspace, sent.channel, sent.message), helpful: false, reason },
    ...{ comment: comment || null, language: answer.language, basis: basisOfAll(answer) },
  });
  return isKept ? { response_action: 'clear' } : wrongIn(notHelpful.comment, controls.notKept);
}

/** Resolves with whether it was kept. */
async function keep({ answering: { ledger }, log }: Team, rating: Rating): Promise<boolean> {
  const { helpful, reason, language } = rating;
  try {
    await ledger?.rated(rating);
    log.info({ id: newCode(), helpful, reason, language }, 'an answer was rated');
    return true;
  } catch (error) {
    log.error({ id: newCode(), error: describe(error, rating.comment ?? '') }, 'a rating could not be kept');
    return false;
  }
}

/** What an answer rests on; of answers to several questions, what each of them does. */
function basisOfAll(answer: Answer): Basis {
  const all = answer.parts.length > 1 ? answer.parts.map(basisOf) : [basisOf(answer)];
  return { cells: all.flatMap(({ cells }) => cells), sections: all.flatMap(({ sections }) => sections) };
}
