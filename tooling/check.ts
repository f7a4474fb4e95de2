// `pnpm check`: the rules of the house, in seconds and without a database. Every step runs, whatever the others say.
import { root, say, show } from './tests/process.ts'

const steps: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware']],
  ['types', 'tsc', ['-b']],
  ['unused', 'knip', ['--treat-config-hints-as-errors', '--no-progress']],
  ['workspace', 'sherif', []],
  ['paths in docs', process.execPath, ['tooling/doc-refs.ts']],
]

const results: string[] = []
let broken = 0
for (const [name, command, args] of steps) {
  say(`\n— ${name}`)
  const from = performance.now()
  const code = await show(command, args, { cwd: root })
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  results.push(`${code === 0 ? 'good  ' : 'BROKEN'} ${seconds.padStart(5)} s  ${name}`)
  if (code !== 0) broken += 1
}

say(`\n${results.join('\n')}`)
if (broken > 0) say(`${broken} of ${steps.length} broken.`)
process.exitCode = broken === 0 ? 0 : 1
