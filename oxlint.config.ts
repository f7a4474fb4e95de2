import { defineConfig } from 'oxlint'

import { doorRules } from './tooling/lint/doors.ts'

const configs = [
  '**/*.config.ts',
  'tooling/lint/house-plugin.ts',
  '**/e2e/global-setup.ts',
  '.htmlvalidate.mjs',
]
const tests = ['**/*.test.{ts,tsx}', '**/e2e/**', '**/testing/**']

/** What the domain may not reach for: the world comes in as arguments. */
const world = [
  'Date',
  'process',
  'fetch',
  'crypto',
  'console',
  'window',
  'document',
  'localStorage',
  'performance',
  'setTimeout',
  'setInterval',
  'Buffer',
  'require',
]

export default defineConfig({
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'react',
    'jsx-a11y',
    'promise',
    'vitest',
  ],
  jsPlugins: [
    { name: 'house', specifier: './tooling/lint/house-plugin.ts' },
    { name: 'regexp', specifier: 'eslint-plugin-regexp' },
  ],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/dist/**', '**/node_modules/**', '.cuppa/**', 'data/**', 'test-results/**'],
  rules: {
    complexity: ['error', { max: 10, variant: 'modified' }],
    'max-params': ['error', 3],
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-depth': ['error', 3],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-param-reassign': 'error',
    'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'] }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-type-assertion': 'error',
    'typescript/no-namespace': 'error',
    'typescript/parameter-properties': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    'typescript/no-deprecated': 'error',
    'vitest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'expectRefusal', 'expectTypeOf'] },
    ],
    'house/no-built-sql': 'error',
    'house/no-barrel': 'error',
    'house/reasoned-disable': 'error',
    'house/no-own-mocks': 'error',
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],

    // Said by another tool, or against how this house writes.
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'oxc/no-map-spread': 'off',
    'promise/always-return': 'off',
    'promise/valid-params': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'typescript/consistent-return': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-thenable': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    'unicorn/prefer-set-has': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'vitest/require-to-throw-message': 'off',
    'vitest/no-conditional-expect': 'off',

    // A list without its marks loses its role in one reader; some shapes are groups that no tag has.
    'jsx-a11y/no-redundant-roles': 'off',
    'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [] }],
    'jsx-a11y/prefer-tag-over-role': 'off',
  },
  overrides: [
    ...doorRules,
    {
      files: ['packages/domain/src/**'],
      rules: { 'no-restricted-globals': ['error', ...world], 'house/no-clock': 'error' },
    },
    {
      files: ['packages/api/src/**'],
      rules: { 'house/whole-verb': 'error', 'house/no-clock': 'error' },
    },
    // Drawn once on the server, or from data that never moves.
    { files: ['apps/site/**', 'packages/ui/**'], rules: { 'react/no-array-index-key': 'off' } },
    // Markup is long and flat: its lines and each `? :` in it weigh less than those of a rule.
    {
      files: ['**/*.tsx'],
      rules: {
        complexity: ['error', { max: 14, variant: 'modified' }],
        'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
      },
    },
    // The example's words are as long as they are.
    { files: ['packages/api/src/example/content*.ts'], rules: { 'max-lines': 'off' } },
    { files: ['tooling/**', 'bench/**', 'apps/server/src/**'], rules: { 'no-console': 'off' } },
    { files: configs, rules: { 'import/no-default-export': 'off' } },
    {
      files: tests,
      rules: {
        complexity: 'off',
        'max-lines': 'off',
        'max-lines-per-function': 'off',
        'max-params': 'off',
        'no-console': 'off',
        // Playwright reads which fixtures a test wants from its first parameter.
        'no-empty-pattern': 'off',
        'promise/no-callback-in-promise': 'off',
        'typescript/no-base-to-string': 'off',
        'typescript/no-misused-spread': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
        'typescript/require-array-sort-compare': 'off',
        'house/whole-verb': 'off',
        'house/no-clock': 'off',
        'no-restricted-globals': 'off',
      },
    },
  ],
})
