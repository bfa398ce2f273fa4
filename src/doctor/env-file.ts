// Does every line of .env set something that authguide reads?
import { parse } from 'dotenv';
import { nearest } from '../settings/misspelt.ts';
import { settingNames } from '../settings.ts';
import { type Check, type Finding, ok, warning } from './check.ts';

export const envFile: Check = {
  name: '.env',
  look({ envFile: text, variables }) {
    if (text === null) return [ok('there is none: settings come from the environment alone')];
    const lines = text.split(/\r?\n/);
    const problems = lines.flatMap((line, index): Finding[] => {
      const said = problemOf(line, variables);
      return said === null ? [] : [warning(`line ${index + 1}: ${said}`)];
    });
    return problems.length > 0 ? problems : [ok('each line is a setting')];
  },
};

/** What keeps a line from having its effect, without its value; null where nothing does. */
function problemOf(line: string, variables: Readonly<Record<string, string | undefined>>): string | null {
  if (/^\s*(?:#|$)/.test(line)) return null;
  const [entry] = Object.entries(parse(line));
  if (entry === undefined) return 'is no setting and has no effect. Write NAME=value.';
  const [name, value] = entry;
  if (!settingNames.includes(name)) {
    const meant = nearest(name, settingNames);
    const remedy = meant === undefined ? 'Take it out.' : `Did you mean ${meant}?`;
    return `${name} is no setting of authguide and has no effect. ${remedy}`;
  }
  if (variables[name] !== value)
    return `${name} has no effect: the environment, or a later line, sets it to something else, which counts. Take one of the two out.`;
  return null;
}
