// Are there guides to answer from, and are they sound?
import { isFolder } from '../library/files.ts';
import { ContentError, lineFor, loadLibrary } from '../library.ts';
import { TEAM } from '../settings.ts';
import { type Check, error, type Finding, ok, skipped, warning } from './check.ts';

/** How many problems are told one by one. */
const TOLD = 5;

export const content: Check = {
  name: 'Content',
  async look({ common }) {
    if (common === null) return [skipped('mend the settings first')];
    if (!common.contentDir.includes(TEAM)) return inFolder(common.contentDir);
    const shared = common.contentDir.replaceAll(TEAM, 'default');
    if (await isFolder(shared)) return inFolder(shared);
    return [
      warning(
        `${shared} does not exist: people in a workspace without a folder of its own (${common.contentDir}) are told that there is no guide. Make it if they should have one.`,
      ),
    ];
  },
};

async function inFolder(dir: string): Promise<readonly Finding[]> {
  try {
    const { library, problems } = await loadLibrary(dir);
    const lines = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.length - lines.length;
    const { guides, sections } = library;
    return [
      ...lines.slice(0, TOLD).map((problem) => error(`${dir}: ${lineFor(problem)}`)),
      ...(lines.length > TOLD
        ? [error(`${lines.length - TOLD} more of that kind. authguide check lists all of them.`)]
        : []),
      ...(warnings > 0 ? [warning(`warnings: ${warnings}. authguide check lists them.`)] : []),
      ok(`guides: ${guides.length}, sections: ${sections.length}, in ${dir}`),
    ];
  } catch (cause) {
    if (cause instanceof ContentError) return [error(cause.message)];
    const why = cause instanceof Error ? cause.message : String(cause);
    return [error(`${dir} cannot be read (${why}): there is nothing to answer from. Mend that.`)];
  }
}
