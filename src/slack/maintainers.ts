// What those who write the guides see of the report: their part of the Home tab, windows with what to paste, a menu.
import type { KnownBlock, ModalView } from '@slack/types';
import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { homeBoard, homeNotice, leafletModal, maintaining, reportModal } from '../render/maintainers.ts';
import { readButton, readMenu, toBoard, toLeaflet, toWholeReport } from '../report/board.ts';
import type { Figures } from '../report/gather.ts';
import { lastDays, week } from '../report/period.ts';
import { describe } from './errors.ts';
import { languageFor } from './locale.ts';
import { onPress, type Pressed, waysBack } from './press.ts';
import type { Ear } from './surface.ts';
import type { Origin, Team } from './team.ts';

/** What stands on top of a person's Home tab: nothing unless they are named in MAINTAINERS. Never rejects. */
export async function maintainersPart(
  user: string,
  language: LanguageCode,
  { answering }: Team,
): Promise<KnownBlock[]> {
  const { reports, library } = answering;
  if (!reports?.isMaintainer(user)) return [];
  const { state } = languages[language].report;
  const [figures, isSubscribed] = await Promise.all([
    reports.figures(lastDays(week)),
    reports.isSubscribed(user),
  ]);
  if (figures === 'off' || figures === 'away') return homeNotice(state[figures]);
  return homeBoard(toBoard(figures, library(), language, { isSubscribed, week: false }), language);
}

/** Draws the Home tab of a person anew. */
export type Redraw = (user: string, team: Team, origin: Origin) => Promise<void>;

/** Listens to what only maintainers may press: of a press by anybody else, nothing comes. */
export function listenToMaintainers(ear: Ear, redraw: Redraw): void {
  onPress(ear, maintaining.snippet, async (pressed, team) => {
    const button = readButton(pressed.value);
    if (!isMaintainers(pressed, team) || button === null) return;
    await openWindow(pressed, team, button.days, (figures, language) =>
      leafletModal(toLeaflet(button.id, figures, team.answering.library(), language), language),
    );
  });
  onPress(ear, maintaining.menu, async (pressed, team, origin) => {
    const chosen = readMenu(pressed.value);
    if (!isMaintainers(pressed, team) || chosen === null) return;
    if (chosen.wants === 'report')
      return openWindow(pressed, team, chosen.days, (figures, language) =>
        reportModal(toWholeReport(figures, team.answering.library(), language), language),
      );
    await changeSubscription(chosen.wants, pressed, team, () => redraw(pressed.user, team, origin));
  });
}

type ByMaintainer = Pressed & { readonly user: string };

const isMaintainers = (pressed: Pressed, { answering }: Team): pressed is ByMaintainer =>
  answering.reports?.isMaintainer(pressed.user) ?? false;

async function openWindow(
  { trigger_id, locale, user }: ByMaintainer,
  team: Team,
  days: Parameters<NonNullable<Team['answering']['reports']>['figures']>[0],
  draw: (figures: Figures, language: LanguageCode) => ModalView,
): Promise<void> {
  const { client, answering, log } = team;
  const language = languageFor(locale, team);
  const { state, windows } = languages[language].report;
  const figures = (await answering.reports?.figures(days)) ?? 'off';
  const view =
    figures === 'off' || figures === 'away'
      ? leafletModal({ title: windows.report, lines: [state[figures]], code: null, hint: null }, language)
      : draw(figures, language);
  try {
    await client.views.open({ trigger_id: trigger_id ?? '', view });
  } catch (error) {
    log.warn({ error: describe(error, user) }, 'a window of the report was not opened');
  }
}

async function changeSubscription(
  wants: 'on' | 'off',
  pressed: ByMaintainer,
  team: Team,
  redrawHome: () => Promise<void>,
): Promise<void> {
  const { user, channel, locale } = pressed;
  const { reports } = team.answering;
  const language = languageFor(locale, team);
  const { menu, state } = languages[language].report;
  const isDone = wants === 'on' ? await reports?.subscribe(user, language) : await reports?.unsubscribe(user);
  const text = !isDone ? state.away : wants === 'on' ? menu.onDone : menu.offDone;
  // In the Home tab the menu itself tells it; a message stays as it was sent.
  if (channel === undefined && isDone) return redrawHome();
  const [way] = waysBack(pressed, team.ways).aside;
  await way
    ?.send({ text })
    .catch((error: unknown) =>
      team.log.warn({ error: describe(error) }, 'nobody was told of the change of a subscription'),
    );
}
