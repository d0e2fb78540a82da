import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

// The walls of the house (ARCHITECTURE.md). Each has a planted brick in scripts/walls.test.ts.

const undetermined = [
  'Date',
  'performance',
  'process',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
];
const noGlobals = [
  'error',
  ...undetermined.map((name) => ({ name, message: 'Behind Clock, Ids, Rng or another port.' })),
];
const noEnvironment = { object: 'process', property: 'env', message: 'Behind @linli/config.' };
const noRandom = ['error', { object: 'Math', property: 'random', message: 'Behind Rng.' }, noEnvironment];
const noDynamic = [
  'error',
  { selector: 'ImportExpression', message: 'No dynamic imports inside the walls.' },
  { selector: 'TSImportType', message: 'No import() types inside the walls.' },
];
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

/** What files of one folder of a service may import, by specifier. Folders are one level deep, so this is exact. */
const wall = (folder, allowed, message, pure) => ({
  files: [`services/*/src/${folder}/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!${allowed})`, message }] }],
    'no-restricted-syntax': noDynamic,
    ...(pure && { 'no-restricted-globals': noGlobals, 'no-restricted-properties': noRandom }),
  },
});

export default defineConfig(
  globalIgnores(['**/gen/', '**/dist/', 'samples/', 'data/', '.cache/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-properties': noRandom,
      'max-lines': lines(300),
      'max-lines-per-function': lines(60),
    },
  },
  {
    files: ['services/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'services/all-in-one/**'],
    rules: { 'no-restricted-globals': noGlobals },
  },
  wall('domain', '\\./', 'The domain imports nothing but its own folder.', true),
  wall('application', '(\\./|\\.\\./domain/)', 'Use cases see the domain and ports.ts.', true),
  wall('matching', '\\./', 'The engine imports nothing but its own folder.', true),
  wall('transport', '\\./', 'The engine imports nothing but its own folder.', true),
  wall('chance', '\\./', 'The seeded chance imports nothing but its own folder.', true),
  wall('rounds', '(\\./|\\.\\./chance/)', 'The engine imports nothing but its own folder and the seeded chance.', true),
  wall(
    'assignment',
    '(\\./|\\.\\./chance/)',
    'The engine imports nothing but its own folder and the seeded chance.',
    true,
  ),
  wall(
    'routing',
    '(\\./|\\.\\./chance/)',
    'The engine imports nothing but its own folder and the seeded chance.',
    true,
  ),
  wall('adapters/in', '(\\./|\\.\\./\\.\\./(application|domain)/|[@a-z])', 'Inbound adapters never see outbound ones.'),
  wall(
    'adapters/out',
    '(\\./|\\.\\./\\.\\./(application/ports|domain/)|[@a-z])',
    'Outbound adapters see ports.ts only.',
  ),
  { files: ['services/*/src/domain/*.ts'], ignores: ['**/*.test.ts'], rules: { 'max-lines': lines(150) } },
  {
    files: ['infra/**/*.ts', 'proto/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '(^|/)services/|^@linli/(needs-intake|service-matching|appointment|notification|joint-meeting|gateway|console|all-in-one)',
              message: 'infra knows no service.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  // One function holds many cases; how many, the wall for files says.
  { files: ['**/contract/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: [
      '**/*.{js,mjs}',
      'services/all-in-one/src/cli/*.ts',
      'services/all-in-one/src/simulation/*-cli.ts',
      'scripts/**',
    ],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  // The one driver of chance.
  { files: ['infra/env/src/system.ts'], rules: { 'no-restricted-properties': 'off' } },
  // The one reader of the environment; chance stays refused there.
  {
    files: ['infra/config/src/read-config.ts'],
    rules: { 'no-restricted-properties': noRandom.filter((one) => one !== noEnvironment) },
  },
  // Scripts and tests start tools and the product and hand them an environment; they are no part of it.
  {
    files: ['scripts/**/*.ts', 'services/all-in-one/test/linli-process.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  prettier,
);
