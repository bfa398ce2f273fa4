// Do the secrets look like Slack's? Whatever is wholly impossible was refused with the settings.
import { type Check, error, type Finding, ok, type Patient, warning } from './check.ts';

const shapes = [
  {
    name: 'SLACK_BOT_TOKEN',
    shape: /^xoxb-[\w-]{10,}$/,
    wanted: 'xoxb- and some fifty letters, digits and hyphens',
    where: 'OAuth & Permissions',
  },
  {
    name: 'SLACK_APP_TOKEN',
    shape: /^xapp-[\w-]{10,}$/,
    wanted: 'xapp- and some hundred letters, digits and hyphens',
    where: 'Basic Information > App-Level Tokens',
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    shape: /^[\da-f]{32}$/,
    wanted: '32 hexadecimal digits today',
    where: 'Basic Information > App Credentials',
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    shape: /^[\da-f]{32}$/,
    wanted: '32 hexadecimal digits today',
    where: 'Basic Information > App Credentials',
  },
];

export const tokenShapes: Check = {
  name: 'Secrets',
  look({ variables }: Patient) {
    const set = shapes.filter(({ name }) => variables[name]?.trim());
    if (set.length === 0) return [ok('none is set')];
    const odd = set.flatMap(({ name, shape, wanted, where }): Finding[] => {
      const value = variables[name]?.trim() ?? '';
      if (/(?:\.\.\.|…)$/.test(value))
        return [error(`${name} still holds the placeholder of .env.example. Copy yours from ${where}.`)];
      if (shape.test(value)) return [];
      return [
        warning(
          `${name} has another shape than Slack's: ${wanted}. If Slack turns it away, copy it again from ${where}.`,
        ),
      ];
    });
    return odd.length > 0 ? odd : [ok(`${set.map(({ name }) => name).join(' and ')} look as Slack's do`)];
  },
};
