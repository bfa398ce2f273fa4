// The Home tab: what can be asked and where, in the reader's language; drawn anew when the guides change.
import { LRUCache } from 'lru-cache';
import type { LanguageCode } from '../languages/language.ts';
import { homeView } from '../render/views.ts';
import type { Answering } from './answering.ts';
import { describe } from './errors.ts';
import { languageFor } from './locale.ts';
import { listenToMaintainers, maintainersPart } from './maintainers.ts';
import { openAnswer } from './modals.ts';
import { onPress, replyTo } from './press.ts';
import type { Ear, Surface } from './surface.ts';
import { type Origin, type Team, workspaceOf } from './team.ts';

/** A tab that was opened longer ago is drawn when it is opened again. */
const LATELY = 60 * 60 * 1000;
/** Slack draws some hundred tabs a minute for a workspace. */
const READERS = 100;
const WORKSPACES = 1_000;

/** Matches the action_id of the examples. */
const example = /^ask_\d+$/;

/** Who has the tab open in a workspace, and in which language; forgotten after an hour. */
interface Readers {
  /** By which the workspace is found again, with the token that it has by then. */
  readonly origin: Origin;
  readonly languages: LRUCache<string, LanguageCode>;
}

export const home: Surface = {
  needs: { events: ['app_home_opened'], interactivity: true, homeTab: true },
  listen(ear) {
    const { app, teamOf } = ear;
    const workspaces = new LRUCache<string, Readers>({ max: WORKSPACES });
    const readersIn = ({ teamId, enterpriseId, isEnterpriseInstall }: Origin) => {
      const origin = { teamId, enterpriseId, isEnterpriseInstall };
      const id = workspaceOf(origin) ?? '';
      const known = workspaces.get(id) ?? { origin, languages: new LRUCache({ max: READERS, ttl: LATELY }) };
      workspaces.set(id, known);
      return known.languages;
    };
    const follow = followContent(workspaces, ear);
    app.event('app_home_opened', async ({ event, context }) => {
      if (event.tab !== 'home') return;
      const team = await teamOf(context);
      const readers = readersIn(context);
      const language = readers.get(event.user) ?? languageFor(undefined, team);
      readers.set(event.user, language);
      follow(team);
      await publish(event.user, language, team);
    });
    // Slack tells a person's language with a press, and with nothing before it.
    onPress(ear, example, async (pressed, team, context) => {
      const { user, locale } = pressed;
      follow(team);
      if (user !== undefined && locale !== undefined) readersIn(context).set(user, languageFor(locale, team));
      const isOpen = await openAnswer(pressed, team);
      if (!isOpen) await replyTo(team, pressed, { act: 'choice', value: pressed.value, to: 'aside' });
    });
    listenToMaintainers(ear, async (user, team, origin) => {
      const language = readersIn(origin).get(user) ?? languageFor(undefined, team);
      await publish(user, language, team);
    });
  },
};

type Source = NonNullable<Answering['onContentChange']>;

/** Hears of each content that workspaces are answered from, once, and draws the tabs of these workspaces anew. */
function followContent(workspaces: LRUCache<string, Readers>, { teamOf }: Ear): (team: Team) => void {
  const followed = new Set<Source>();
  const redraw = async ({ origin, languages }: Readers, source: Source): Promise<void> => {
    const team = await teamOf(origin);
    if (team.answering.onContentChange !== source) return;
    for (const [user, language] of languages.entries())
      publish(user, language, team).catch((error: unknown) =>
        team.log.warn({ error: describe(error) }, 'a Home tab was not drawn anew'),
      );
  };
  return ({ answering: { onContentChange: source }, log }) => {
    if (source === undefined || followed.has(source)) return;
    followed.add(source);
    source(() => {
      for (const readers of workspaces.values())
        redraw(readers, source).catch((error: unknown) =>
          log.warn({ error: describe(error) }, 'the Home tabs of a workspace were not drawn anew'),
        );
    });
  };
}

async function publish(user_id: string, language: LanguageCode, team: Team): Promise<void> {
  const { client, answering } = team;
  const { library, state, ledger } = answering;
  const above = await maintainersPart(user_id, language, team);
  const known = state?.() ?? { leftOut: library().leftOut, held: false, loadedAt: new Date() };
  const view = homeView(library(), known, language, ledger?.days ?? null, above);
  await client.views.publish({ user_id, view });
}
