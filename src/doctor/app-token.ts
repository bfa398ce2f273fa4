// In Socket Mode: does Slack grant a socket for the app-level token?
import { type Check, error, ok, skipped, withSlack } from './check.ts';

const remedies: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know this token. Generate another one.',
  missing_scope: 'The token lacks the scope connections:write. Generate another one with that scope.',
  not_allowed_token_type: 'It is no app-level token. Generate one; it begins with xapp-.',
};

export const appToken: Check = {
  name: 'App-level token',
  look: withSlack(async ({ settings, calls }) => {
    if (settings.mode === 'http') return [ok('not needed: Slack sends requests over HTTP')];
    const { answer, refusal, unreachable } = await calls.askForSocket(settings.appToken);
    if (answer !== null) return [ok('Slack grants a socket')];
    if (refusal === null) return [skipped(`Slack cannot be reached (${unreachable})`)];
    return [
      error(
        `Slack answers "${refusal}" when asked for a socket: no question arrives. ${remedies[refusal] ?? 'Check SLACK_APP_TOKEN, and that Socket Mode is on in the app.'} See your app > Basic Information > App-Level Tokens.`,
      ),
    ];
  }),
};
