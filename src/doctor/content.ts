// Are there guides to answer from, and are they sound?
import { ContentError, lineFor, loadLibrary } from '../library.ts';
import { type Check, error, ok, skipped, warning } from './check.ts';

/** How many problems are told one by one. */
const TOLD = 5;

export const content: Check = {
  name: 'Content',
  async look({ common }) {
    if (common === null) return [skipped('mend the settings first')];
    try {
      const { library, problems } = await loadLibrary(common.contentDir);
      const lines = problems.filter(({ severity }) => severity === 'error');
      const warnings = problems.length - lines.length;
      const { guides, sections } = library;
      return [
        ...lines.slice(0, TOLD).map((problem) => error(`${common.contentDir}: ${lineFor(problem)}`)),
        ...(lines.length > TOLD
          ? [error(`${lines.length - TOLD} more of that kind. authguide check lists all of them.`)]
          : []),
        ...(warnings > 0 ? [warning(`warnings: ${warnings}. authguide check lists them.`)] : []),
        ok(`guides: ${guides.length}, sections: ${sections.length}, in ${common.contentDir}`),
      ];
    } catch (cause) {
      if (cause instanceof ContentError) return [error(cause.message)];
      const why = cause instanceof Error ? cause.message : String(cause);
      return [
        error(`${common.contentDir} cannot be read (${why}): there is nothing to answer from. Mend that.`),
      ];
    }
  },
};
