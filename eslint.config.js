import path from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Which folder of src/ may import which others. What is not listed here is refused. Each may import itself, save pages:
 * nothing imports those. Types of schema and edition may be imported from anywhere.
 */
const mayImport = {
  schema: [],
  edition: ['schema', 'support/rules'],
  i18n: ['schema'],
  pictures: ['schema'],
  markdown: ['schema', 'pictures'],
  'support/rules': [],
  support: ['support/rules', 'schema', 'markdown'],
  syndication: ['schema', 'edition', 'markdown', 'pictures', 'i18n'],
  policy: ['schema', 'edition', 'check'],
  sign: ['schema'],
  browser: ['support/rules', 'i18n', 'policy'],
  components: ['i18n', 'pictures', 'support', 'support/rules', 'browser', 'styles'],
  layouts: ['components', 'support', 'support/rules', 'syndication', 'i18n', 'styles'],
  pages: [
    ...['schema', 'edition', 'i18n', 'pictures', 'markdown', 'support', 'support/rules', 'syndication', 'sign'],
    ...['components', 'layouts', 'styles'],
  ],
  hosting: ['edition', 'policy', 'publish'],
  check: ['schema', 'edition'],
  press: '*',
  build: '*',
  publish: ['schema', 'edition', 'pictures', 'build', 'press', 'newsroom'],
  newsroom: '*',
  styles: [],
};
const notForTools = ['pages', 'layouts', 'components'];
const everywhereAsTypes = ['schema', 'edition'];

const folders = Object.keys(mayImport);
const allowed = (folder) =>
  mayImport[folder] === '*' ? folders.filter((name) => !notForTools.includes(name)) : mayImport[folder];
const isAnyOf = (names) => ({ types: { anyOf: names } });

const importPolicies = [
  ...folders.map((folder) => ({
    from: { element: { type: folder } },
    allow: { to: { element: isAnyOf(folder === 'pages' ? allowed(folder) : [folder, ...allowed(folder)]) } },
  })),
  { allow: { to: { element: isAnyOf(everywhereAsTypes) }, dependency: { kind: 'type' } } },
  {
    from: { element: { type: 'support/rules' } },
    allow: { to: { element: { type: 'support' } }, dependency: { kind: 'type' } },
  },
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  // What runs at the reader's weighs nothing but itself: from outside its folder it takes types alone.
  {
    from: { element: { type: 'support/rules' } },
    disallow: { to: { module: { origin: ['external', 'core'] } }, dependency: { kind: 'value' } },
  },
];

// One folder within another comes first: the first pattern that fits a file names its folder.
const elements = folders.map((folder) => ({ type: folder, pattern: `src/${folder}`, partialMatch: false }));

const nothingAsksAstroForContent = {
  name: 'astro:content',
  message: "There are no collections of Astro's: take stories from the edition.",
};
const nothingImportsPages = { regex: '(^|/)src/pages(/|$)', message: 'Nothing imports pages.' };

export default defineConfig([
  {
    ignores: [
      'dist/',
      '.cache/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'content/',
      'hosting/',
      'public/',
      'tests/fixtures/',
      // Sites of other generators, by their rules, with packages that are not installed here.
      'bench/peers/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.mjs', '.js', '.astro'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.astro', '.json'] })],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/extensions': ['error', 'ignorePackages', { checkTypeImports: true }],
      'max-lines': ['error', { max: 250 }],
      'no-restricted-imports': ['error', { paths: [nothingAsksAstroForContent], patterns: [nothingImportsPages] }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/elements-single-match': true,
      'boundaries/root-path': root,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'import/resolver': { [path.join(root, 'eslint.resolver.js')]: {} },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          message: '{{from.element.types}} may not import {{dependency.source}}: see the table in eslint.config.js.',
          policies: importPolicies,
        },
      ],
    },
  },
  {
    // Vitest's and Playwright's own idioms: an async test with nothing to await, a matcher passed as it is.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  // What is declared for all of src/ belongs to none of its folders.
  { files: ['src/*.d.ts'], rules: { 'boundaries/no-unknown-files': 'off' } },
  {
    // Types of a component's template and of its scripts are for astro check, which knows them.
    files: ['**/*.{js,mjs}', '**/*.astro', '**/*.astro/*.{js,ts}'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
]);
