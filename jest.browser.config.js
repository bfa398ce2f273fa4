// The browser tests: what people do, in a real Chromium.
import base from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
};
