// The workspace in a browser: the real app behind the stand-in for Slack, and a page to act in it.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import { byLanguage, sentenceOf } from '../src/languages/index.ts';
import { domainsOf } from '../src/library/domains.ts';
import type { LiveContent } from '../src/reload.ts';
import { acts } from './acts.ts';
import { YOU } from './identity.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { ContentReport, News, Refusal, Snapshot } from './protocol.ts';
import { type PageOptions, servePage } from './server.ts';
import type { Call } from './slack-api.ts';
import { createStandIn, type StandIn } from './stand-in.ts';
import type { Change } from './store.ts';

export interface WorkspaceOptions {
  /** TCP port on 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** Makes the app and gives it the stand-in's `receiver` and `fetch`. */
  readonly buildApp: (slack: StandIn) => Promise<App>;
  readonly content: LiveContent;
  /** Answers a request for a health route; false where it asks for something else. */
  readonly answerHealth?: PageOptions['answerHealth'];
  /** What the app offers; the project's manifest.yml unless told otherwise. */
  readonly manifest?: Manifest;
}

export interface Workspace {
  /** Where the page is. */
  readonly url: string;
  /** The stand-in behind the page. */
  readonly slack: StandIn;
  stop(): Promise<void>;
}

/** The built page. */
const BUILT = fileURLToPath(new URL('./dist', import.meta.url));
const MANIFEST = new URL('../manifest.yml', import.meta.url);
/** Refused calls that the page can still show after it is opened again. */
const REFUSALS = 100;

/** Opens the workspace; rejects where the port is taken or the page is not built. */
export async function startWorkspace({
  port,
  buildApp,
  content,
  answerHealth,
  ...options
}: WorkspaceOptions): Promise<Workspace> {
  const manifest = options.manifest ?? (await readManifest(MANIFEST));
  const refusals: Refusal[] = [];
  const identity = { unfurlDomains: await domainsOf(content.dir) };
  const slack = createStandIn({ manifest, onCall: noteRefusal, identity });
  const session = randomUUID();
  const page = await servePage({
    folder: BUILT,
    port,
    answerHealth,
    snapshot: () => ({ session, ...snapshot(slack, refusals, content) }),
    act: (name) => {
      const act = acts.get(name);
      return act && ((body) => act(body, slack));
    },
  });

  function noteRefusal(call: Call): void {
    if (call.result.ok) return;
    const refusal = toRefusal(call, slack.store.timestamp());
    refusals.push(refusal);
    if (refusals.length > REFUSALS) refusals.shift();
    page.tell({ type: 'refusal', refusal });
  }
  const onStoreChange = (change: Change): void => {
    if (concernsYou(change, slack)) page.tell(change);
  };
  const onContentChange = (): void => page.tell({ type: 'content', content: report(content) });
  await buildApp(slack).catch(async (error: unknown) => {
    await page.stop();
    throw error;
  });
  slack.store.on('change', onStoreChange);
  content.on('change', onContentChange);

  return {
    url: page.url,
    slack,
    async stop() {
      content.off('change', onContentChange);
      await page.stop();
      await slack.settled();
    },
  };
}

function snapshot(
  slack: StandIn,
  refusals: readonly Refusal[],
  content: LiveContent,
): Omit<Snapshot, 'session'> {
  const channels = slack.store.channels.filter(({ user = YOU }) => user === YOU);
  return {
    you: YOU,
    botUser: slack.identity.botUser,
    commands: slack.manifest?.commands.map(({ command }) => command) ?? [],
    shortcuts: slack.manifest?.shortcuts ?? [],
    homeTab: slack.manifest?.homeTab ?? false,
    users: slack.store.users,
    channels,
    messages: channels.flatMap(({ id }) => slack.messages(id, YOU)),
    modals: slack.store.modals(YOU),
    home: slack.store.homes.get(YOU) ?? null,
    refusals,
    content: report(content),
  };
}

function report({ current }: LiveContent): ContentReport {
  const { library, problems, held, loadedAt } = current;
  const { content: hash, guides, sections } = library;
  const counts = { guides: guides.length, sections: sections.length };
  const told = problems.map((problem) => {
    const { file, line, severity } = problem;
    return { file, line, severity, sentences: byLanguage((code) => sentenceOf(problem, code)) };
  });
  return { hash, ...counts, problems: told, held, loadedAt: loadedAt.toISOString() };
}

function toRefusal({ method, args, status, result, channel }: Call, ts: string): Refusal {
  const metadata = result.response_metadata as { messages?: readonly string[] } | undefined;
  const error = String(result.error ?? status);
  return { ts, channel, method, error, messages: metadata?.messages ?? [], args };
}

function concernsYou(change: Change, { store }: StandIn): change is Change & News {
  const open = (id: string) => (store.channel(id)?.user ?? YOU) === YOU;
  switch (change.type) {
    case 'message':
      return open(change.message.channel) && (change.message.visibleTo ?? YOU) === YOU;
    case 'deleted':
      return open(change.channel);
    case 'modals':
    case 'home':
      return change.user === YOU;
  }
}
