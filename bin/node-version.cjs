// Ends the program in one sentence where Node.js is too old for it: no syntax and no module here that is newer.
const wanted = require('../package.json').engines.node.replace('>=', '');
const found = process.versions.node;

const inOne = (version) => version.split('.').reduce((sum, part, at) => sum + part * 10 ** (6 - 3 * at), 0);

if (inOne(found) < inOne(wanted)) {
  console.error(
    `Node.js ${found} is too old: authguide needs ${wanted} or newer. Install a newer Node.js and run npm ci again.`,
  );
  process.exit(1);
}
