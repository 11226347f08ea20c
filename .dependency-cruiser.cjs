// The directions in which our packages may import each other: apps and workers → features → (jobs, db, speech) → core.
// `speech` imports nothing of ours. `testing` is for tests and benchmarks only.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      // A cycle of types alone is gone when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^(apps|workers|packages)/', pathNot: '^packages/core/' },
    },
    {
      name: 'speech-is-pure',
      comment: 'The scoring heart computes; files, processes and ONNX live in workers/speech.',
      severity: 'error',
      // lexicon.ts reads the dictionary that npm installed as text, see docs/adr/0004.
      from: {
        path: '^packages/speech/src/',
        pathNot: ['\\.test\\.ts$', '^packages/speech/src/text/lexicon\\.ts$'],
      },
      to: {
        path: [
          '^(apps|workers|packages)/',
          '^(node:)?(fs|child_process|net|http|worker_threads|fs/promises)$',
          'onnxruntime',
        ],
        pathNot: '^packages/speech/',
      },
    },
    {
      name: 'packages-below-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|workers)/' },
    },
    {
      name: 'features-above-jobs-and-db',
      comment: 'apps and workers → features → jobs, db, speech → core',
      severity: 'error',
      from: { path: '^packages/(jobs|db|tts|speech)/' },
      to: { path: '^packages/features/' },
    },
    {
      name: 'db-below-jobs',
      severity: 'error',
      from: { path: '^packages/db/' },
      to: { path: '^packages/(jobs|tts|speech)/' },
    },
    {
      name: 'lucia-in-one-file',
      comment: 'It is no longer developed: docs/adr/0005.',
      severity: 'error',
      from: { pathNot: '^packages/features/src/auth/sessions\\.ts$' },
      to: { path: 'node_modules/lucia' },
    },
    {
      name: 'the-web-client-runs-in-a-browser',
      comment: 'Of the features it may use schemas, of everything else of the server only types.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^(workers|packages/(db|jobs|tts|testing)|apps/api|packages/features/src/.*/(service|router)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-sdk-stands-alone',
      comment: 'It runs on phones and in other people’s programs, and knows the API by docs/openapi.json.',
      severity: 'error',
      from: { path: '^packages/sdk/src/', pathNot: ['\\.test\\.ts$', '^packages/sdk/src/tools/'] },
      to: { path: '^((apps|workers)/|packages/(?!sdk/)|(node:)?(fs|path|http|net|crypto)$)' },
    },
    { name: 'workers-below-apps', severity: 'error', from: { path: '^workers/' }, to: { path: '^apps/' } },
    {
      name: 'testing-in-tests-only',
      severity: 'error',
      from: {
        path: '^(apps|workers|packages)/',
        pathNot: ['\\.test\\.ts$', '^packages/testing/', '/src/(bench|contract|testing)/', '^apps/web/e2e/'],
      },
      to: { path: '^(packages/testing/|(apps|packages|workers)/[^/]+/src/testing/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
