// What keeps authguide from answering, and what to do: npm run doctor [-- --url ADDRESS].
import { readFile } from 'node:fs/promises';
import { parseArgs, styleText } from 'node:util';
import type { Finding } from './doctor/check.ts';
import { examine } from './doctor/examine.ts';
import { endWhenUnread, plural } from './output.ts';
import { environment } from './settings.ts';

const usage = `Usage: npm run doctor [-- options]

Looks at the settings, at Slack and at the guides, and says for each fault what to do.
It posts nothing and changes nothing. Exits with 1 where there is an error; warnings alone do not fail.

  --url ADDRESS   the public address of Slack's requests (https://…/slack/events): is it reached?
  --help          this text`;

const colours = { ok: 'green', warning: 'yellow', error: 'red', skipped: 'dim' } as const;

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return 2;
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const envFile = await readFile('.env', 'utf8').catch(() => null);
  const found = await examine({ variables: environment(), envFile, url: args.url });
  for (const { check, severity, message } of found) console.log(`${mark(severity)} ${check}: ${message}`);
  const count = (severity: Finding['severity']) =>
    found.filter((finding) => finding.severity === severity).length;
  console.log(`\n${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`);
  return count('error') > 0 ? 1 : 0;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { url: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.url !== undefined && !/^https?:\/\//.test(values.url))
      throw new Error(
        `--url is a web address, such as https://bot.example/slack/events; found "${values.url}"`,
      );
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

function mark(severity: Finding['severity']): string {
  const word = severity.padEnd(7);
  return process.stdout.isTTY ? styleText(colours[severity], word) : word;
}

endWhenUnread();
process.exitCode = await main();
