#!/usr/bin/env node
// The command `authguide`: runs what `npm run build` made.
require('./node-version.cjs');

const fs = require('node:fs');
const path = require('node:path');

const usage = `Usage: authguide <command> [options]

  start    the bot in Slack
  ask      an answer in the terminal
  check    what is understood of the guides, and every problem
  adopt    a first look at somebody's documentation
  report   what people ask and do not find, and what to write
  ledger   what is kept of people, to export or erase it
  doctor   what keeps authguide from answering, and what to do

  --version, --help

"authguide <command> --help" lists the options of ask, check, adopt, report, ledger and doctor.`;

const programs = new Map([
  ['start', 'main.js'],
  ['ask', 'ask.js'],
  ['check', 'check.js'],
  ['adopt', 'adopt.js'],
  ['report', 'report.js'],
  ['ledger', 'ledger.js'],
  ['doctor', 'doctor.js'],
]);

function run(command) {
  if (command === '--version' || command === '-v') return console.log(require('../package.json').version);
  if (command === '--help' || command === '-h') return console.log(usage);
  if (!programs.has(command)) {
    console.error(command === undefined ? usage : `"${command}" is no command.\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const program = path.join(__dirname, '..', 'dist', programs.get(command));
  if (!fs.existsSync(program)) {
    console.error(`authguide is not built: ${program} is missing. Run npm run build.`);
    process.exitCode = 1;
    return;
  }
  // The program reads its options as if it had been called by itself.
  process.argv.splice(1, 2, program);
  import(`../dist/${programs.get(command)}`).catch((error) => {
    if (!/native binding/i.test(error.message)) throw error;
    console.error(
      `The Markdown parser has no program here for ${process.platform}-${process.arch}: authguide cannot read guides. Run npm ci on this very system, without --omit=optional; README.md lists the systems that it runs on.`,
    );
    process.exitCode = 1;
  });
}

run(process.argv[2]);
