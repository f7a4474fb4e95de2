import type { KnipConfig } from 'knip'

const tests = ['src/**/*.test.{ts,tsx}']

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: ['tooling/{test,check,doc-refs}.ts', 'tooling/**/*.test.ts'],
      project: ['tooling/**/*.{ts,mjs}', '*.ts'],
      // Called by name from tooling/check.ts and tooling/packaging.test.ts.
      ignoreDependencies: ['sherif', '@arethetypeswrong/cli'],
    },
    'packages/*': { entry: tests },
    // The font is named in CSS alone.
    'packages/ui': { entry: tests, ignoreDependencies: ['@fontsource-variable/*'] },
    'apps/*': { entry: tests },
    bench: { entry: ['*.ts'], ignoreBinaries: ['taskset'] },
  },
  ignoreExportsUsedInFile: { interface: true, type: true },
}

export default config
