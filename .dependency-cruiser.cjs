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
    { name: 'workers-below-apps', severity: 'error', from: { path: '^workers/' }, to: { path: '^apps/' } },
    {
      name: 'testing-in-tests-only',
      severity: 'error',
      from: {
        path: '^(apps|workers|packages)/',
        pathNot: ['\\.test\\.ts$', '^packages/testing/', '^workers/speech/src/bench/'],
      },
      to: { path: '^packages/testing/' },
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
