// Jest on native ES modules: swc strips the types, Node runs the rest.
export default {
  globalSetup: '<rootDir>/test/helpers/build.js',
  testEnvironment: '<rootDir>/test/helpers/environment.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // By itself Jest leaves one core to others, which is one of two.
  maxWorkers: '100%',
  // Ends what hangs; it says nothing of how fast anything is, so a busy machine must not reach it.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
