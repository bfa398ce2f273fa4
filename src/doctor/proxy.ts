// Is the way to Slack that the proxy variables name open?
import { type Check, error, type Finding, ok, skipped, warning } from './check.ts';
import { connectError } from './network.ts';

export const proxy: Check = {
  name: 'Proxy',
  async look({ variables, problems, slack }) {
    const [name, address] = firstSet(variables, ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']);
    if (name === undefined) {
      const [other] = firstSet(variables, ['all_proxy', 'ALL_PROXY']);
      return other === undefined
        ? [ok('none is set: authguide calls Slack directly')]
        : [
            warning(
              `${other} is set, which authguide does not read. Set HTTPS_PROXY where it has to use the proxy.`,
            ),
          ];
    }
    if (problems.some((problem) => problem.startsWith(name))) return [skipped('mend the settings first')];
    const isNeeded = (await slack?.calls.whoAmI())?.unreachable !== null;
    return lookAt(name, address, isNeeded);
  },
};

/** A proxy's address may hold a password: only its host and port are told. */
async function lookAt(name: string, address: string, isNeeded: boolean): Promise<Finding[]> {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    return [
      error(
        `${name} is no web address: Slack cannot be reached through it. Set it to your proxy's, such as http://proxy.example:3128, or take it out.`,
      ),
    ];
  const { hostname, port, protocol } = new URL(address);
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  const code = await connectError(hostname.replace(/^\[|\]$/g, ''), number);
  if (code === null) return [ok(`${name} names ${hostname}:${number}, which answers`)];
  const fact = `${name} names ${hostname}:${number}, which cannot be reached (${code})`;
  const remedy = 'Correct it, or take it out where no proxy is needed.';
  return isNeeded
    ? [error(`${fact}: neither can Slack. ${remedy}`)]
    : [warning(`${fact}, though Slack is reached without it. ${remedy}`)];
}

function firstSet(variables: Readonly<Record<string, string | undefined>>, names: readonly string[]) {
  const name = names.find((candidate) => variables[candidate]?.trim());
  return name === undefined ? ([undefined, ''] as const) : ([name, variables[name]?.trim() ?? ''] as const);
}
