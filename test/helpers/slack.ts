// The real app behind the stand-in for Slack, answering from the shipped guide, with its log at hand.
import type { Recall } from '../../src/answer.ts';
import { type Library, loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory, type Memory } from '../../src/memory.ts';
import { createApp } from '../../src/slack/app.ts';
import { createStandIn, type StandIn, type StandInOptions } from '../../workspace/stand-in.ts';

export interface Bench {
  readonly slack: StandIn;
  /** What was logged, as text and parsed. */
  readonly logged: () => string;
  readonly entries: () => Record<string, unknown>[];
}

export interface BenchOptions extends StandInOptions {
  readonly library?: () => Library;
  readonly memory?: Memory<Recall>;
}

const { library: shipped } = await loadLibrary('content');

export const BOT_TOKEN = 'xoxb-1-secret';

export async function bench(options: BenchOptions = {}): Promise<Bench> {
  const { library = () => shipped, memory = createMemory<Recall>(), ...workspace } = options;
  const slack = createStandIn(workspace);
  const lines: string[] = [];
  await createApp({
    receiver: slack.receiver,
    fetch: slack.fetch,
    botToken: BOT_TOKEN,
    library,
    memory,
    defaultLanguage: 'fr',
    log: createLog('trace', { write: (line: string) => void lines.push(line) }),
  });
  return { slack, logged: () => lines.join(''), entries: () => lines.map((line) => JSON.parse(line)) };
}
