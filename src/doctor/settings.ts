// Would authguide start with these settings? Also tells of variables that look like a setting and are none.
import { nearest } from '../settings/misspelt.ts';
import { settingNames } from '../settings.ts';
import { type Check, error, type Finding, ok, type Patient, warning } from './check.ts';

const modes = {
  http: 'Slack sends requests over HTTP',
  socket: 'Socket Mode',
  local: 'the local workspace, since no SLACK_ variable is set',
};

const severally = ', for each workspace that installs authguide';

export const settings: Check = {
  name: 'Settings',
  look(patient) {
    const found = [...patient.problems.map(error), ...lookAlikes(patient)];
    if (patient.settings === null) return found;
    const isSeveral = patient.settings.mode !== 'local' && patient.settings.oauth !== undefined;
    return [...found, ok(`${modes[patient.settings.mode]}${isSeveral ? severally : ''}`)];
  },
};

/** Slack's variables that nobody here reads, where they come close to one of ours; those in `.env` are told there. */
function lookAlikes({ variables, envFile, problems }: Patient): Finding[] {
  return Object.keys(variables).flatMap((name) => {
    if (!/^SLACK/i.test(name) || settingNames.includes(name)) return [];
    const meant = nearest(name, settingNames);
    const isTold = envFile?.includes(name) || problems.some((problem) => problem.startsWith(`${name} `));
    if (meant === undefined || isTold) return [];
    return [
      warning(
        `${name} is no setting of authguide and has no effect. If it is not another program's, you may mean ${meant}.`,
      ),
    ];
  });
}
