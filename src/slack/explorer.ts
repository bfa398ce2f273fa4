// The explorer of tables: a window that a command, a button, a shortcut or the Home tab opens.
import type { BlockAction, BlockSuggestion, ViewSubmitAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { keyOfChoice } from '../answer.ts';
import { languageCodes, languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';
import { fold } from '../languages/words.ts';
import type { Log } from '../log.ts';
import { acts } from '../render/actions.ts';
import {
  afterChoice,
  type Exploring,
  fromKey,
  fromWords,
  type Picked,
  readMetadata,
  wholeTable,
} from '../render/explorer/choice.ts';
import { turns } from '../render/explorer/rows.ts';
import { toSharing } from '../render/explorer/sharing.ts';
import { findingOf } from '../render/explorer/verdict.ts';
import { explorer as names, suggest, toExplorer } from '../render/explorer.ts';
import { describe, newCode } from './errors.ts';
import { languageFor } from './locale.ts';
import { outcomeOf } from './outcome.ts';
import { onPress, type Pressed, waysBack } from './press.ts';
import { listenToSharing } from './sharing.ts';
import { type Asked, conversationName, type Ear, type Surface, windowName } from './surface.ts';
import { type Team, workspaceOf } from './team.ts';

/** Who opens it, what they look at first, and how they are answered where no window can be opened. */
export interface Opening {
  readonly trigger_id: string | undefined;
  /** The key of the answer that they come from. */
  readonly key?: string | undefined;
  /** A few words that may name labels. */
  readonly words?: string | undefined;
  /** Such as "fr-FR", where Slack tells it. */
  readonly locale?: string | undefined;
  readonly language?: LanguageCode | undefined;
  readonly otherwise: Pick<Asked, 'user' | 'names' | 'conversations' | 'ways' | 'share'>;
}

/** Opens the window; where Slack opens none, the same is told as a private reply. Never rejects. */
export async function openExplorer(team: Team, opening: Opening): Promise<void> {
  const { client, log, reply } = team;
  const { library } = team.answering;
  const { trigger_id = '', key, words = '' } = opening;
  const now = library();
  const from = key === undefined ? null : fromKey(key, now);
  const language = from?.language ?? opening.language ?? languageFor(opening.locale, team);
  const exploring = from
    ? from.exploring
    : words.trim() === ''
      ? wholeTable(now)
      : fromWords(words, now, language);
  try {
    await client.views.open({ trigger_id, view: toExplorer(exploring, now, language) });
    log.info({ id: newCode(), language, content: now.content }, 'the explorer was opened');
  } catch (error) {
    log.warn(
      { id: newCode(), error: describe(error, words) },
      'Slack opens no window: the table is told as a reply',
    );
    const value = exploring === null ? '-' : keyOf(exploring, language, now.content);
    await reply({ surface: 'explore', asks: { act: 'explore', value }, ...opening.otherwise });
  }
}

/** Opens it from a control of a message, which carries the key of the answer that it stands below. */
export function exploreFrom(team: Team, pressed: Pressed): Promise<void> {
  const { trigger_id, value, user, channel = '', locale } = pressed;
  return openExplorer(team, {
    trigger_id,
    ...(value !== '-' && value !== '' && { key: value }),
    locale,
    otherwise: {
      user,
      names: { lasting: [trigger_id] },
      conversations: [conversationName(pressed.team, channel, user)],
      ways: waysBack(pressed, team.ways).aside,
    },
  });
}

/**
 * What a command asks to explore: the word for tables in one of our languages, alone or before a few others.
 * @returns null where it is a question
 */
export function explorerAsked(
  text: string,
): { readonly words: string; readonly language: LanguageCode | undefined } | null {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const codes = languageCodes.filter((code) => languages[code].controls.explorer.command === fold(first));
  if (codes.length === 0 || rest.length > mostWords || text.includes('?')) return null;
  return { words: rest.join(' '), language: codes[0] };
}

/** With more words behind it, "table" belongs to a question. */
const mostWords = 6;

const keyOf = (exploring: Exploring, language: LanguageCode, content: string): string =>
  keyOfChoice({ asks: findingOf(exploring) ?? wholeOf(exploring) }, { content, language });

function wholeOf({ table }: Exploring) {
  const whole = findingOf({ table, criteria: [], apis: [], page: 1 });
  if (!whole) throw new Error('a table can be shown as a whole');
  return whole;
}

const option = z.object({ value: z.string() });
const element = z
  .object({
    selected_option: option.nullish().catch(null),
    selected_options: z.array(option).nullish().catch(null),
  })
  .catch({});

/** A window as far as we read it. */
const viewSchema = z.object({
  id: z.string(),
  hash: z.string().optional(),
  private_metadata: z.string().catch(''),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), element)) }).catch({ values: {} }),
});

type Seen = z.output<typeof viewSchema>;

/** What is chosen in the selects of a window. */
function pickedIn({ state }: Seen): Picked {
  const of = (action_id: string) =>
    Object.values(state.values).find((block) => action_id in block)?.[action_id];
  const several = (action_id: string) => of(action_id)?.selected_options?.map(({ value }) => value);
  return {
    table: of(names.table)?.selected_option?.value,
    criteria: several(names.criteria),
    apis: several(names.apis),
  };
}

export const explorer: Surface = {
  needs: {
    scopes: ['chat:write', 'commands'],
    interactivity: true,
    shortcuts: [{ type: 'global', callback_id: acts.explore }],
  },
  listen(ear) {
    const { app, teamOf } = ear;
    onPress(ear, acts.explore, (pressed, team) => exploreFrom(team, pressed));
    app.shortcut({ type: 'shortcut', callback_id: acts.explore }, async ({ ack, shortcut, context }) => {
      await ack();
      const { trigger_id, user } = shortcut;
      const { locale } = user as { locale?: string };
      const team = await teamOf(context);
      await openExplorer(team, {
        trigger_id,
        locale,
        otherwise: {
          user: user.id,
          names: { lasting: [trigger_id] },
          conversations: [conversationName(workspaceOf(context), user.id)],
          ways: [team.ways.direct(user.id)],
        },
      });
    });
    listenToChoices(ear);
    app.view<ViewSubmitAction>(names.view, async ({ ack, view, context }) => {
      const { library } = (await teamOf(context)).answering;
      const seen = viewSchema.parse(view);
      const carried = readMetadata(seen.private_metadata, library());
      const exploring = afterChoice(carried, { ...pickedIn(seen) }, library());
      const { language, content } = carried;
      const { changed } = languages[language].controls.explorer;
      if (exploring === null || content !== library().content)
        await ack({ response_action: 'update', view: toExplorer(exploring, library(), language, changed) });
      else await ack({ response_action: 'push', view: toSharing(exploring, library(), language) });
    });
    listenToSharing(ear);
  },
};

/** Draws the window anew after each choice. */
function listenToChoices({ app, teamOf }: Ear): void {
  /** The time of the newest choice in each window that is open. */
  const newest = new LRUCache<string, string>({ max: 10_000 });
  const isNewest = (window: string, time: string) => (newest.get(window) ?? '') <= time;

  const take = async (
    body: unknown,
    action: unknown,
    workspace: string | undefined,
    { client, answering: { library }, log }: Team,
  ): Promise<void> => {
    const seen = viewSchema.parse((body as { view: unknown }).view);
    const { action_ts, action_id, value } = actionSchema.parse(action);
    const window = windowName(workspace, seen.id);
    if (!isNewest(window, action_ts)) return;
    newest.set(window, action_ts);
    const now = library();
    const carried = readMetadata(seen.private_metadata, now);
    const isTurned = action_id === turns.next || action_id === turns.previous;
    const page = isTurned ? Number.parseInt(value, 10) || 1 : 1;
    const exploring = afterChoice(carried, { ...pickedIn(seen), page }, now);
    const { language } = carried;
    const notice = carried.content === now.content ? null : languages[language].controls.explorer.changed;
    const update = { view_id: seen.id, view: toExplorer(exploring, now, language, notice) };
    try {
      await client.views.update({ ...update, ...(seen.hash !== undefined && { hash: seen.hash }) });
    } catch (error) {
      // The window was drawn for an earlier choice meanwhile: the newest one is what the person sees chosen.
      if (reasonOf(error) === 'hash_conflict' && isNewest(window, action_ts))
        await client.views.update(update).catch((again: unknown) => failed(again, log));
      else failed(error, log);
    }
  };

  const failed = (error: unknown, log: Log): void => {
    // Drawn for a later choice, or closed: nobody looks at it.
    if (['hash_conflict', 'not_found', 'view_not_found'].includes(reasonOf(error))) return;
    log.warn({ id: newCode(), error: describe(error) }, 'the explorer could not be drawn anew');
  };

  const ids = [names.table, names.criteria, names.apis, turns.next, turns.previous];
  for (const action_id of ids)
    app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
      await ack();
      await take(body, action, workspaceOf(context), await teamOf(context));
    });

  for (const select of ['table', 'criteria', 'apis'] as const)
    app.options<'block_suggestion'>(
      { type: 'block_suggestion', action_id: names[select] },
      async ({ ack, body, context }) => {
        const { library } = (await teamOf(context)).answering;
        const { view, value } = body as BlockSuggestion;
        const { exploring } = readMetadata(viewSchema.parse(view).private_metadata, library());
        await ack(exploring ? suggest(select, value ?? '', exploring, library()) : { options: [] });
      },
    );
}

const actionSchema = z.object({
  action_id: z.string(),
  action_ts: z.string().catch(''),
  value: z.string().catch(''),
});

const reasonOf = (error: unknown): string => {
  const outcome = outcomeOf(error);
  return outcome.is === 'limited' ? 'ratelimited' : outcome.reason;
};
