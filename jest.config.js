/** One jest for the whole house; `npm test` runs it last, so that its last line is the tally. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/proto', '<rootDir>/infra', '<rootDir>/services', '<rootDir>/scripts'],
  testRegex: ['\\.test\\.ts$'],
  maxWorkers: 2,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
      },
    ],
  },
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/scripts/last-line-reporter.mjs'],
};
