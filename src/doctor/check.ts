// What a check of the doctor is: it looks at one thing, and says what is wrong and what to do.
import type { CommonSettings, Environment, Settings, SlackSettings } from '../settings.ts';
import type { Slack } from './slack.ts';

export interface Finding {
  /** `error`: authguide does not answer, or not rightly; `skipped`: could not be looked at. */
  readonly severity: 'ok' | 'warning' | 'error' | 'skipped';
  /** Fact, and for an error or a warning its consequence and the remedy. Holds no secret. */
  readonly message: string;
}

/** What the doctor looks at. */
export interface Patient {
  /** What the process sees: its environment, completed by `.env`. */
  readonly variables: Environment;
  /** The text of `.env`; null where there is none. */
  readonly envFile: string | null;
  /** How authguide would run; null where it would refuse its settings. */
  readonly settings: Settings | null;
  /** What needs no Slack; null where even that is refused. */
  readonly common: CommonSettings | null;
  /** Every problem for which the settings are refused. */
  readonly problems: readonly string[];
  /** Our calls to Slack; null in the local workspace and without settings. */
  readonly slack: { readonly settings: SlackSettings; readonly calls: Slack } | null;
  /** The public address of Slack's requests, where it was named. */
  readonly url: string | undefined;
}

export interface Check {
  /** What it looks at, in one or two words. */
  readonly name: string;
  /** Never rejects for what the outside does. */
  readonly look: (patient: Patient) => readonly Finding[] | Promise<readonly Finding[]>;
}

const finding =
  (severity: Finding['severity']) =>
  (message: string): Finding => ({ severity, message });

export const ok = finding('ok');
export const warning = finding('warning');
export const error = finding('error');
export const skipped = finding('skipped');

/** Looks only where Slack is set up; elsewhere says why there is nothing to look at. */
export function withSlack(
  look: (slack: NonNullable<Patient['slack']>, patient: Patient) => Promise<readonly Finding[]>,
): Check['look'] {
  return (patient) => {
    if (patient.slack !== null) return look(patient.slack, patient);
    return [
      skipped(
        patient.settings === null
          ? 'mend the settings first'
          : 'no SLACK_ variable is set: authguide opens the local workspace',
      ),
    ];
  };
}
