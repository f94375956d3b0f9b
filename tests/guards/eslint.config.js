/** Rules that the type checker does not know. Style is left to people. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['**/dist/', '**/node_modules/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    basePath: fileURLToPath(new URL('../..', import.meta.url)),
    rules: {
      // TypeScript does it, with types.
      'no-undef': 'off',
      'eqeqeq': ['error', 'always'],
      // French has no-break spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }],
      'no-console': ['error', { allow: ['error'] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      // Maps are replaced as a whole in `$state.raw`, never mutated.
      'svelte/prefer-svelte-reactivity': 'off',
      // `{' '}` keeps a space that the compiler would drop.
      'svelte/no-useless-mustaches': 'off',
      // Hash routes of one page; the rule is about SvelteKit's router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/src/cli/*.mjs'], rules: { 'no-console': 'off' } },
);
