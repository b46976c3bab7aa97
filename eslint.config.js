/**
 * Habits of the house that a machine can keep: small files and functions, no `any`, no evaluation of text, no
 * console in libraries, names from the domain. Layout is Prettier's; who may import whom is dependency-cruiser's.
 */
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const vagueNames = /(^|\/)(utils?|helpers?|commons?|misc)(\/|\.[a-z.]+$)/
const kebabPath = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/

/** Files and folders carry a name of the domain in kebab-case. */
const domainNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: 'Name the file or folder after what it is about; utils, helpers, common and misc say nothing.',
      kebab: 'Names of files and folders are kebab-case.',
    },
  },
  create(context) {
    const path = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/')
    return {
      Program(node) {
        if (vagueNames.test(path)) context.report({ node, messageId: 'vague' })
        else if (!kebabPath.test(path)) context.report({ node, messageId: 'kebab' })
      },
    }
  },
}

const evaluation = [
  { selector: "CallExpression[callee.name='eval']", message: 'Text is never run as code; rules go through core/feel.' },
  {
    selector: "MemberExpression[property.name='eval']",
    message: 'Text is never run as code; rules go through core/feel.',
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Function']",
    message: 'Text is never run as code; rules go through core/feel.',
  },
]
const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports carry a name.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Exports carry a name.' },
]

/** Slips that the compiler lets pass. */
const slips = [
  'no-async-promise-executor',
  'no-cond-assign',
  'no-constant-condition',
  'no-control-regex',
  'no-debugger',
  'no-duplicate-case',
  'no-empty',
  'no-implied-eval',
  'no-misleading-character-class',
  'no-regex-spaces',
  'no-self-assign',
  'no-self-compare',
  'no-sparse-arrays',
  'no-unsafe-finally',
  'no-useless-catch',
  'no-useless-escape',
]

const noSurroundings = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: pass the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The core has no clock: pass the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The core has no chance: pass random values as an argument.',
  },
  {
    selector: "MemberExpression[object.name='crypto']",
    message: 'The core has no chance: pass ids and random values as an argument.',
  },
]

export default defineConfig(
  { ignores: ['node_modules', 'dist', '**/dist', 'data', '**/*.gen.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strict],
    plugins: { house: { rules: { 'domain-names': domainNames } } },
    rules: {
      'house/domain-names': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...evaluation, ...namedExports],
      'no-console': 'error',
      ...Object.fromEntries(slips.map((name) => [name, 'error'])),
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'] }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['core/**', 'server/**', 'web/**', 'schemas/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'max-params': ['error', 6],
    },
  },
  {
    // The one rule with types: an answer that nobody awaits is an error that nobody sees.
    files: ['server/**/*.ts', 'web/**/*.{ts,tsx}'],
    ignores: ['web/vite.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['core/**'],
    ignores: ['core/render/**'],
    rules: {
      'no-restricted-syntax': ['error', ...evaluation, ...namedExports, ...noSurroundings],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The core has no surroundings: pass what you need as an argument.' },
      ],
    },
  },
  {
    files: ['core/render/**', 'web/**'],
    extends: [hooks.configs.flat['recommended-latest']],
    // Controls are looked up by widget name, the same component each time; and no compiler rewrites our memos.
    rules: { 'react-hooks/static-components': 'off', 'react-hooks/preserve-manual-memoization': 'off' },
  },
  // Entrances talk to the terminal, and tools read their configuration from a default export.
  {
    files: ['server/main.ts', 'server/cli/**', 'schemas/generate.ts', 'tests/bench/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['*.config.ts', 'web/vite.config.ts'], rules: { 'no-restricted-syntax': ['error', ...evaluation] } },
)
