// Is Node.js new enough? One that is much too old does not come this far: bin/node-version.cjs ends it.
import { readFile } from 'node:fs/promises';
import { type Check, error, ok } from './check.ts';

export const nodeVersion: Check = {
  name: 'Node.js',
  async look() {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const wanted = String(JSON.parse(text).engines.node).replace(/^>=/, '');
    const found = process.versions.node;
    return found.localeCompare(wanted, 'en', { numeric: true }) >= 0
      ? [ok(`${found}, and authguide needs ${wanted} or newer`)]
      : [error(`${found} is too old: authguide needs ${wanted} or newer. Install a newer Node.js.`)];
  },
};
