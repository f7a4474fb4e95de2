import type { KnipConfig } from 'knip'

const tests = ['src/**/*.test.{ts,tsx}']

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: ['tooling/{test,check,doc-refs,router-types}.ts', 'tooling/**/*.test.ts'],
      project: ['tooling/**/*.{ts,mjs}', '*.ts'],
      // Called by name from tooling/check.ts and tooling/packaging.test.ts.
      ignoreDependencies: ['sherif', '@arethetypeswrong/cli'],
    },
    'packages/*': { entry: tests },
    // A test runs the writer as a process of its own, to kill it.
    'packages/db': { entry: [...tests, 'src/testing/drill-writer.ts'] },
    // The font is named in CSS alone.
    'packages/ui': { entry: tests, ignoreDependencies: ['@fontsource-variable/*'] },
    'apps/*': { entry: tests },
    // The build copies the engine that packages/db depends on; the types belong to what tests stand in with.
    'apps/server': {
      entry: tests,
      ignoreDependencies: ['@electric-sql/pglite', '@types/mailparser', '@types/smtp-server'],
    },
    bench: { entry: ['*.ts'], ignoreBinaries: ['taskset'] },
  },
  // What a file also uses itself is not dead.
  ignoreExportsUsedInFile: true,
}

export default config
