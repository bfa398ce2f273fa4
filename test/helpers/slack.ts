// The real app behind the stand-in for Slack, answering from the shipped guide, with its log at hand.
import type { Recall } from '../../src/answer.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory, type Memory } from '../../src/memory.ts';
import type { Answering } from '../../src/slack/answering.ts';
import { createApp } from '../../src/slack/app.ts';
import { createStandIn, type StandIn, type StandInOptions } from '../../workspace/stand-in.ts';

export interface Bench {
  readonly slack: StandIn;
  /** What was logged, as text and parsed. */
  readonly logged: () => string;
  readonly entries: () => Record<string, unknown>[];
}

export interface BenchOptions
  extends StandInOptions,
    Pick<Answering, 'state' | 'onContentChange' | 'ledger' | 'reports'> {
  readonly library?: () => Library;
  readonly memory?: Memory<Recall>;
}

const { library: shipped } = await loadLibrary('content');

export const BOT_TOKEN = 'xoxb-1-secret';

export async function bench(options: BenchOptions = {}): Promise<Bench> {
  const { library = () => shipped, memory = createMemory<Recall>(), ...rest } = options;
  const { state, onContentChange, ledger, reports, ...workspace } = rest;
  const slack = createStandIn(workspace);
  const lines: string[] = [];
  await createApp({
    receiver: slack.receiver,
    fetch: slack.fetch,
    botToken: BOT_TOKEN,
    library,
    memory,
    defaultLanguage: 'fr',
    ...(state && { state }),
    ...(onContentChange && { onContentChange }),
    ledger,
    ...(reports && { reports }),
    log: createLog('trace', { write: (line: string) => void lines.push(line) }),
  });
  return { slack, logged: () => lines.join(''), entries: () => lines.map((line) => JSON.parse(line)) };
}

/** The first thing that can be chosen under the newest answer: its action_id, and its value where it is in a menu. */
export function firstChoice(slack: StandIn, channel = 'C0SUPPORT', place = 0): [string, string | undefined] {
  const elements = (slack.answers(channel).at(-1)?.blocks ?? []).flatMap((block) =>
    Array.isArray(block.elements) ? block.elements : [],
  );
  const offered = elements.filter(({ action_id = '' }) => /^choice|^choose/.test(action_id));
  const [first] = offered;
  if (first?.type === 'static_select') return [first.action_id, first.options[place]?.value];
  if (!offered[place]) throw new Error('nothing can be chosen');
  return [offered[place].action_id, undefined];
}
