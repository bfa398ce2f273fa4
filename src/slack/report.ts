// "Signaler au guide" below a reply that does not answer: its author reads what would be kept, and sends it or not.
import { LRUCache } from 'lru-cache';
import { readSilence } from '../answer.ts';
import { languages } from '../languages/index.ts';
import type { ReportedQuestion } from '../ledger/ledger.ts';
import { acts } from '../render/actions.ts';
import { mostTyped } from '../render/rating.ts';
import { report as names, reportModal } from '../render/report.ts';
import { languageIn, sentenceFor } from './compose.ts';
import { describe, newCode } from './errors.ts';
import { languageFor } from './locale.ts';
import { onPress, type Pressed, waysBack } from './press.ts';
import { onSubmission, type Settled, type Submitted, sentence, wrongIn } from './submissions.ts';
import { messageName, type Surface } from './surface.ts';
import type { Team } from './team.ts';
import { tell } from './tell.ts';
import { typed } from './written.ts';

/** Milliseconds in which the second press of an impatient person opens no second window. */
const IMPATIENCE = 1_000;

export const report: Surface = {
  needs: { interactivity: true },
  listen(ear) {
    const opened = new LRUCache<string, true>({ max: 10_000, ttl: IMPATIENCE });
    onPress(ear, acts.report, (pressed, team) => open(pressed, team, opened));
    onSubmission(ear, names.view, settle);
  },
};

async function open(pressed: Pressed, team: Team, opened: LRUCache<string, true>): Promise<void> {
  const { answering, client, lately, log, ways } = team;
  const { ledger, library } = answering;
  const { value, user, channel = '', message = '', trigger_id = '' } = pressed;
  const silence = readSilence(value, library());
  const language = silence?.language ?? languageIn(value) ?? languageFor(pressed.locale, team);
  const { controls } = languages[language];
  const say = (text: string) => tell(waysBack(pressed, ways).aside, text, log);
  if (ledger === undefined) return say(controls.nothingKept);
  if (silence === null) return say(sentenceFor(value, language).headline);
  const own = `${messageName(pressed.team, channel, message)}:${user}`;
  if (opened.has(own)) return;
  opened.set(own, true);
  const question = lately.recall(pressed, ways);
  const view = reportModal({ language, question, days: ledger.days, metadata: value });
  try {
    await client.views.open({ trigger_id, view });
  } catch (error) {
    opened.delete(own);
    log.warn({ id: newCode(), error: describe(error, question) }, 'a modal was not opened');
    await say(controls.noWindow);
  }
}

/** What becomes of the modal: it says thanks, or what is missing, or that it is too old. */
async function settle({ user, window, metadata, entered }: Submitted, team: Team): Promise<Settled> {
  const { ledger, library, defaultLanguage } = team.answering;
  const silence = readSilence(metadata, library());
  const language = silence?.language ?? languageIn(metadata) ?? defaultLanguage ?? library().language;
  const { controls, views } = languages[language];
  const told = (text: string) => sentence(views.report.title, text, language);
  if (ledger === undefined) return told(controls.nothingKept);
  if (silence === null) return told(sentenceFor(metadata, language).headline);
  const question = typed(entered(names.question, names.value), mostTyped);
  if (question === '') return wrongIn(names.question, views.report.missing);
  const { reason } = silence;
  const sections = silence.sections.map(({ guide, anchor }) => ({ guide: guide.file, section: anchor }));
  const isKept = await keep(team, {
    user,
    window,
    question,
    language,
    reason,
    basis: { cells: [], sections },
  });
  return isKept ? told(views.report.thanks) : wrongIn(names.question, controls.notKept);
}

/** Resolves with whether it was kept. */
async function keep({ answering: { ledger }, log }: Team, reported: ReportedQuestion): Promise<boolean> {
  const { reason, language, question } = reported;
  try {
    await ledger?.reported(reported);
    log.info({ id: newCode(), reason, language }, 'a question was reported');
    return true;
  } catch (error) {
    log.error({ id: newCode(), error: describe(error, question) }, 'a report could not be kept');
    return false;
  }
}
