// "Répondre avec le guide" on anybody's message: a private preview, which its reader posts in the thread or drops.
import type { Context } from '@slack/bolt';
import { z } from 'zod';
import { answerKey, keyOf } from '../answer.ts';
import { languages } from '../languages/index.ts';
import { digestOf } from '../render/actions.ts';
import { toOutline, toSentence } from '../render/outline.ts';
import { answerModal, previewId, previewModal, wordsOf } from '../render/views.ts';
import { wordsOf as wordsOfBlocks } from './blocks.ts';
import { composeQuestion, languageIn } from './compose.ts';
import { describe } from './errors.ts';
import { parsed } from './modals.ts';
import { conversationName, type Surface, windowName } from './surface.ts';
import { type Team, workspaceOf } from './team.ts';

const text = z.string().optional().catch(undefined);

/** A message shortcut as far as we read it. */
const shortcutSchema = z.object({
  trigger_id: z.string(),
  response_url: text,
  user: z.object({ id: text }).optional().catch(undefined),
  channel: z.object({ id: z.string() }),
  message: z.object({
    text,
    ts: z.string(),
    thread_ts: text,
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  }),
});

/** What a preview needs to be posted: where, what, and a hash of what was seen. Nothing of anybody's words. */
const metadataSchema = z.object({
  channel: z.string(),
  thread: z.string(),
  key: z.string(),
  digest: z.string(),
  url: z
    .string()
    .regex(/^https:\/\/hooks\.slack(?:-gov)?\.com\//)
    .optional()
    .catch(undefined),
});

export const answerMessage: Surface = {
  needs: {
    scopes: ['commands', 'chat:write'],
    interactivity: true,
    shortcuts: [{ type: 'message', callback_id: 'answer_message' }],
  },
  listen({ app, teamOf }) {
    app.shortcut(
      { type: 'message_action', callback_id: 'answer_message' },
      async ({ ack, body, context }) => {
        await ack();
        await openPreview(shortcutSchema.parse(body), context, await teamOf(context));
      },
    );
    app.view({ type: 'view_submission', callback_id: previewId }, async ({ ack, view, body, context }) => {
      const submitted = { ...view, user: body.user.id, workspace: workspaceOf(context) };
      const { response, after } = submit(submitted, await teamOf(context));
      await (response ? ack(response) : ack());
      await after();
    });
  },
};

async function openPreview(
  { trigger_id, response_url, user, channel, message }: z.output<typeof shortcutSchema>,
  { botUserId }: Pick<Context, 'botUserId'>,
  { client, answering, log, reply, ways }: Team,
): Promise<void> {
  const { library, defaultLanguage } = answering;
  const words = message.text?.trim()
    ? message.text
    : wordsOfBlocks(message.blocks) || wordsOfBlocks(message.attachments);
  const asked = words.replace(new RegExp(`<@${botUserId ?? ''}(?:\\|[^>]*)?>`, 'g'), ' ');
  const { outline, answered } = composeQuestion(asked, library(), { previous: null, defaultLanguage });
  const key = outline.isSharable && answered ? keyOf(answered) : null;
  const metadata =
    key === null
      ? null
      : JSON.stringify({
          channel: channel.id,
          thread: message.thread_ts ?? message.ts,
          key,
          digest: digestOf(wordsOf(outline)),
          ...(response_url !== undefined && { url: response_url }),
        });
  try {
    await client.views.open({ trigger_id, view: previewModal(outline, metadata) });
  } catch (error) {
    log.warn({ error: describe(error, words) }, 'a modal was not opened');
    if (response_url === undefined) return;
    // Whoever is too late for a modal still gets the answer, for themselves.
    await reply({
      surface: 'preview',
      asks: { text: asked },
      user: user?.id,
      names: { lasting: [trigger_id] },
      conversations: [trigger_id],
      ways: [ways.responseUrl(response_url)],
    });
  }
}

/** The modal, who submits it, and in which workspace. */
interface Submitted {
  readonly id: string;
  readonly private_metadata: string;
  readonly user: string;
  readonly workspace: string | undefined;
}

/** What becomes of the modal: it closes, and what it showed is posted; or it shows what has changed since. */
function submit({ id, private_metadata, user, workspace }: Submitted, { answering, ways, reply }: Team) {
  const sent = metadataSchema.safeParse(parsed(private_metadata)).data;
  const replay = sent && answerKey(sent.key, answering.library());
  if (!sent || !replay) {
    const language = languageIn(sent?.key ?? '') ?? answering.defaultLanguage ?? answering.library().language;
    const view = answerModal(toSentence(languages[language].controls.stale, language));
    return { response: { response_action: 'update', view } as const, after: async () => {} };
  }
  const { channel, thread, url, digest } = sent;
  const outline = toOutline(replay.answer);
  const now = digestOf(wordsOf(outline));
  if (now !== digest) {
    const { changed } = languages[outline.language].views.preview;
    const fresh = JSON.stringify({ ...sent, key: keyOf(replay.answer), digest: now });
    const view = previewModal(outline, fresh, changed);
    return { response: { response_action: 'update', view } as const, after: async () => {} };
  }
  const posts = [
    ways.thread(channel, thread),
    ...(url === undefined ? [] : [ways.responseUrl(url, 'posted', thread)]),
  ];
  const aside = [
    ...(url === undefined ? [] : [ways.responseUrl(url)]),
    ways.ephemeral(channel, user),
    ways.direct(user),
  ];
  return {
    after: () =>
      reply({
        surface: 'preview',
        // Other parts of the guides may have changed: what is posted is what was seen.
        asks: { act: 'share', value: `${digest}.${keyOf(replay.answer)}`, user },
        user,
        // A view that is submitted twice posts once.
        names: { lasting: [windowName(workspace, id)] },
        conversations: [conversationName(workspace, channel, thread)],
        ways: posts,
        aside,
        apologies: aside,
      }),
  };
}
