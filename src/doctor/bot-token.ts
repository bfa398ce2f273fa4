// Does Slack know the bot token?
import { type Check, error, type Finding, ok, skipped, withSlack } from './check.ts';
import type { Slack } from './slack.ts';

const remedies: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know this token. Copy the Bot User OAuth Token of this app again.',
  token_revoked: 'It was revoked. Install the app again and copy the new token.',
  token_expired:
    'It has expired: token rotation is on, which authguide does not use. Switch it off and reinstall.',
  account_inactive: 'The app was removed from the workspace. Install it again and copy the new token.',
  org_login_required: 'The workspace is moving to an organisation. Try again when that has ended.',
};

export const botToken: Check = {
  name: 'Bot token',
  look: withSlack(async ({ settings, calls }) => {
    const { answer, refusal, unreachable } = await calls.whoAmI();
    if (answer !== null && settings.oauth)
      return [
        ok('not needed: each workspace that installs authguide brings its own'),
        ...(await ofApp(calls)),
      ];
    if (answer !== null) return [ok(`Slack knows authguide as @${answer.user} in “${answer.team}”`)];
    if (refusal !== null)
      return [
        error(
          `Slack answers "${refusal}": authguide cannot start. ${remedies[refusal] ?? 'Check SLACK_BOT_TOKEN, and that the app is installed in the workspace.'}`,
        ),
      ];
    const base = settings.apiUrl ?? 'https://slack.com/api/';
    return [
      error(
        `Slack cannot be reached at ${base} (${unreachable}): authguide cannot start. Check the network, HTTPS_PROXY, and SLACK_API_URL where it is set.`,
      ),
    ];
  }),
};

/** Does Slack know the app that workspaces are to install? */
async function ofApp(calls: Slack): Promise<readonly Finding[]> {
  const asked = await calls.knowsApp();
  switch (asked?.refusal) {
    case 'invalid_code':
      return [ok('Slack knows the client id and the client secret')];
    case 'invalid_client_id':
    case 'bad_client_secret':
      return [
        error(
          `Slack answers "${asked.refusal}": no workspace can install authguide. Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET again from your app > Basic Information > App Credentials.`,
        ),
      ];
    default:
      return [skipped('Slack does not say whether it knows the client id and the client secret')];
  }
}
