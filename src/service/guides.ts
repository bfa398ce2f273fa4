// The guides that answer: one folder for all, or one for each workspace; each kept fresh, and what is wrong with it told.
import type { Basis } from '../health.ts';
import type { Problem } from '../languages/problem.ts';
import { emptyLibrary } from '../library/empty.ts';
import { lineFor } from '../library.ts';
import type { Log } from '../log.ts';
import { LiveContent } from '../reload.ts';
import { type CommonSettings, TEAM } from '../settings.ts';
import { describe } from '../slack/errors.ts';
import type { Guides } from '../slack/installs/workspaces.ts';
import { Contents } from './contents.ts';

/** Milliseconds between two reminders that guides are left out. */
const REMINDER = 60 * 60 * 1000;

export interface OpenGuides {
  /** The one folder, where there is only one. */
  readonly content: LiveContent | undefined;
  /** What is answered from where no workspace is known. */
  readonly guides: Guides;
  /** What a workspace is answered from: the same object as long as that is the same folder. Never rejects. */
  readonly of: (workspace: string) => Promise<Guides>;
  /** The folders that are open: by what stands for "{team}" in their path, or by '' where there is one for all. */
  readonly live: () => ReadonlyMap<string, LiveContent>;
}

/**
 * Opens the folder of all, or prepares to open one for each workspace.
 * @throws {ContentError} where there is one, and nothing to answer from in it
 */
export async function openGuides(
  { contentDir, defaultLanguage }: CommonSettings,
  log: Log,
): Promise<OpenGuides> {
  const open = async (dir: string): Promise<LiveContent> => {
    const content = await LiveContent.open(dir);
    await keepFresh(content, log);
    return content;
  };
  if (!contentDir.includes(TEAM)) {
    const content = await open(contentDir);
    const live = new Map([['', content]]);
    const guides = guidesOf(content);
    remind(() => live, log);
    return { content, guides, of: async () => guides, live: () => live };
  }
  const empty = await emptyLibrary(defaultLanguage ?? 'en');
  const contents = new Contents({ template: contentDir, open, guidesOf, empty, log });
  await contents.openShared();
  const live = () => contents.live;
  remind(live, log);
  return {
    ...{ content: undefined, live },
    guides: { library: () => empty },
    of: (workspace) => contents.of(workspace),
  };
}

const guidesOf = (content: LiveContent): Guides => ({
  library: () => content.current.library,
  state: () => basisOf(content),
  onContentChange: (changed) => void content.on('change', changed),
});

function basisOf({ current }: LiveContent): Basis {
  const { library, problems, held, loadedAt } = current;
  const files = problems.flatMap(({ severity, file }) => (severity === 'error' ? file : []));
  // While a broken change is held back, what answers is the version before it.
  const leftOut = held ? [] : [...new Set(files)].filter((file) => /\.(?:mdx?|markdown)$/i.test(file));
  return { content: library.content, guides: library.guides.length, leftOut, held, loadedAt };
}

/** What all answers together rest on. */
export function basisOfAll({ live }: OpenGuides): Basis {
  const all = [...live().values()].map((content) => ({ dir: content.dir, basis: basisOf(content) }));
  const [first, ...others] = all;
  if (!first) return { content: '-', guides: 0, leftOut: [], held: false, loadedAt: new Date() };
  if (others.length === 0) return first.basis;
  return {
    content: [...new Set(all.map(({ basis }) => basis.content))].sort().join(' '),
    guides: all.reduce((sum, { basis }) => sum + basis.guides, 0),
    leftOut: all.flatMap(({ dir, basis }) => basis.leftOut.map((file) => `${dir}/${file}`)),
    held: all.some(({ basis }) => basis.held),
    // The oldest one is what somebody should know of.
    loadedAt: new Date(Math.min(...all.map(({ basis }) => basis.loadedAt.getTime()))),
  };
}

/** Reads the content again when it changes, and says what is wrong with it. */
async function keepFresh(content: LiveContent, log: Log): Promise<void> {
  report(content.current.problems, log);
  content.on('change', ({ library, held, problems }) => {
    report(problems, log);
    if (held) log.error('the content has changed and is broken: answers come from the last good version');
    else log.info({ content: library.content }, 'the content was read again');
  });
  content.on('error', (error) =>
    log.error({ error: describe(error) }, 'changes of the content go unnoticed'),
  );
  await content.watch();
}

/** Reads all again on SIGHUP, and says loudly what is still left out. */
function remind(live: OpenGuides['live'], log: Log): void {
  process.on('SIGHUP', () => {
    for (const content of live().values()) void content.reload();
  });
  setInterval(() => {
    for (const { leftOut } of [...live().values()].map(basisOf))
      if (leftOut.length > 0)
        log.error({ leftOut }, 'these guides are still left out: people get answers without them; mend them');
  }, REMINDER).unref();
}

function report(problems: readonly Problem[], log: Log): void {
  for (const problem of problems)
    log[problem.severity === 'error' ? 'error' : 'warn'](`content: ${lineFor(problem)}`);
}
