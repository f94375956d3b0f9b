import { expect, test } from 'vitest';
import { importFaults } from './imports';
import { filesIn } from './tree';

test('every import follows the architecture', () => {
  const files = filesIn('src', /\.(ts|mjs|svelte)$/);
  expect(files.length).toBeGreaterThan(30);
  expect(importFaults(files)).toEqual([]);
});

test.each([
  ['src/core/a.ts', "import { x } from '../sql/y';", 'core may not import sql'],
  ['src/core/a.ts', "import 'svelte';", 'core imports nothing'],
  ['src/ui/A.svelte', "<script lang=\"ts\">\n import type { E } from '../db/engine';\n</script>", 'ui may not import db'],
  ['src/ui/A.svelte', "<script module>const a = () => import('../db/wasm');</script>", 'ui may not import db'],
  ['src/ui/a.ts', "import q from '../sql/queries';", 'another door'],
  ['src/cli/a.ts', "import { openWasm } from '../db/wasm';", 'another door'],
  ['src/charts/a.ts', "export * from '../ui/b';", 'charts may not import ui'],
  ['src/db/a.ts', "import '../main';", 'only main.ts'],
  ['src/sql/a.ts', "import.meta.glob<string>('../checks/*.sql', { eager: true });", 'sql may not import checks'],
  ['src/state/a.ts', "import { Table } from 'apache-arrow';", 'outside its place'],
  ['src/ui/a.ts', "import * as Plot from '@observablehq/plot';", 'outside its place'],
  ['src/db/a.ts', "import { parquetRead } from 'hyparquet';", 'outside its place'],
  ['src/state/a.ts', "await import('@e965/xlsx');", 'outside its place'],
  ['src/ingest/a.ts', "import { Table } from 'apache-arrow';", 'outside its place'],
  ['src/ui/a.ts', "import x from 'lodash';", 'no layer is known'],
  ['src/ui/a.ts', "import x from '../../tests/y';", 'outside src/'],
])('a planted import is seen: %s', (path, text, fault) => {
  expect(importFaults([{ path, text }])).toEqual([expect.stringContaining(fault)]);
});

test('what is allowed is left alone', () => {
  expect(importFaults([
    { path: 'src/ui/A.svelte', text: "<script lang=\"ts\">import q from '../sql/pages/counts'; import { mount } from 'svelte';</script><p>import x from 'lodash'</p>" },
    { path: 'src/db/a.ts', text: "import sql from '../sql/model.ts';\nimport * as duckdb from '@duckdb/duckdb-wasm/blocking';" },
    { path: 'src/main.ts', text: "import App from './ui/App.svelte';\nimport { Session } from './state/session.svelte';" },
  ])).toEqual([]);
});
