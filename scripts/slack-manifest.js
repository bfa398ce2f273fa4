// The hook get-manifest of the Slack CLI: manifest.yml as JSON, told in the way that the CLI asks for.
import { readFile } from 'node:fs/promises';
import { getProtocol } from '@slack/cli-hooks/src/protocols.js';
import { load } from 'js-yaml';

const text = await readFile(new URL('../manifest.yml', import.meta.url), 'utf8');
getProtocol(process.argv).respond(JSON.stringify(load(text)));
