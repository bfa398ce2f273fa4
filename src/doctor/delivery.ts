// Does what Slack sends reach authguide? From here that is known as far as this machine, and further with --url.
import { type Check, error, type Finding, ok, type Patient, skipped, warning } from './check.ts';
import { get, type Reached, verifyAddress } from './network.ts';

export const delivery: Check = {
  name: 'Delivery',
  async look({ settings, url }) {
    if (settings === null) return [skipped('mend the settings first')];
    const here = await lookAtPort(settings);
    if (settings.mode !== 'http' || url === undefined) return here;
    return [...here, await lookAtAddress(url, settings.signingSecret)];
  },
};

type Settings = NonNullable<Patient['settings']>;

async function lookAtPort(settings: Settings): Promise<Finding[]> {
  const { port } = settings;
  if (port === 0) return [skipped('PORT is 0: the system chooses one when authguide starts')];
  const origin = `http://127.0.0.1:${port}`;
  const alive = await get(`${origin}/healthz`);
  if ('code' in alive && alive.code === 'ECONNREFUSED')
    return [skipped(`nothing listens on port ${port} yet. Ask the doctor again when authguide runs.`)];
  if ('code' in alive || !/^\{"status":/.test(alive.text))
    return [
      error(
        `port ${port} is taken by another program: authguide cannot start. Stop that one, or set PORT to another port.`,
      ),
    ];
  const ready = await get(`${origin}/readyz`);
  const state =
    'status' in ready && ready.status === 200
      ? ok(`authguide runs on port ${port} and is ready`)
      : warning(`authguide runs on port ${port} and is not ready: ${inWords(ready)}. Its log says why.`);
  if (settings.mode !== 'http') return [state];
  return [
    state,
    told(`${origin}/slack/events`, await verifyAddress(`${origin}/slack/events`, settings.signingSecret)),
  ];
}

async function lookAtAddress(url: string, signingSecret: string): Promise<Finding> {
  return told(url, await verifyAddress(url, signingSecret));
}

/** What a request that was signed as Slack's are came to. */
function told(url: string, reached: 'verified' | Reached): Finding {
  if (reached === 'verified') return ok(`a request signed as Slack signs is taken at ${url}`);
  const fact = `a request signed as Slack signs is not taken at ${url} (${inWords(reached)})`;
  if ('status' in reached && reached.status === 401)
    return error(
      `${fact}: no question arrives. The running authguide has another SLACK_SIGNING_SECRET, or another clock. Start it again with these settings.`,
    );
  return error(
    `${fact}: no question arrives. Check that the address leads to POST /slack/events of authguide, and what stands between.`,
  );
}

function inWords(reached: Reached): string {
  if ('code' in reached) return reached.code;
  const [, status] = /^\{"status":"([^"]{1,80})"/.exec(reached.text) ?? [];
  return status === undefined
    ? `HTTP status ${reached.status}`
    : `HTTP status ${reached.status}, “${status}”`;
}
