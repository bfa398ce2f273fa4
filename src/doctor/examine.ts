// Settings and their surroundings → every finding of every check.
import {
  type CommonSettings,
  type Environment,
  readCommonSettings,
  readSettings,
  type Settings,
  SettingsError,
} from '../settings.ts';
import type { Finding, Patient } from './check.ts';
import { checks } from './checks.ts';
import { createSlack } from './slack.ts';

export interface Examination {
  readonly variables: Environment;
  readonly envFile: string | null;
  readonly url?: string | undefined;
}

export interface Told extends Finding {
  /** The name of the check that found it. */
  readonly check: string;
}

/** Runs every check at once; findings come in the order of the checks. */
export async function examine({ variables, envFile, url }: Examination): Promise<Told[]> {
  const { settings, common, problems } = read(variables);
  const slack =
    settings === null || settings.mode === 'local' ? null : { settings, calls: createSlack(settings) };
  const patient: Patient = { variables, envFile, url, settings, common, problems, slack };
  const found = await Promise.all(
    checks.map(async ({ name, look }) =>
      (await look(patient)).map((finding) => ({ check: name, ...finding })),
    ),
  );
  return found.flat();
}

function read(variables: Environment) {
  const settings = attempt(() => readSettings(variables));
  const common = attempt(() => readCommonSettings(variables));
  return { settings: settings.value, problems: settings.problems, common: common.value };
}

function attempt<Value extends Settings | CommonSettings>(reading: () => Value) {
  try {
    return { value: reading(), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { value: null, problems: error.problems };
  }
}
