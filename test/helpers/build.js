// Builds the program and its page into dist/ before the first test: what tests start is what runs in production.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
const typescript = createRequire(import.meta.url).resolve('typescript/package.json');

/** Types are checked by `npm run types`; here they are only taken away. */
export default async function build() {
  // What was built of files that are gone must not be taken for what runs.
  await rm('dist', { recursive: true, force: true });
  await Promise.all([
    run(process.execPath, [
      typescript.replace('package.json', 'bin/tsc'),
      '-p',
      'tsconfig.build.json',
      '--noCheck',
    ]),
    run(process.execPath, ['scripts/build-page.js']),
  ]);
}
