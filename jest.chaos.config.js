// The chaos tests: real processes, sent thousands of broken inputs, and killed under load, before a Slack that stumbles.
import base from './jest.config.js';

export default { ...base, testMatch: ['<rootDir>/test/slack/**/*.chaos.ts'] };
