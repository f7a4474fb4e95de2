import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** One rule, seen to bite and seen to let go. */
export interface Case {
  readonly rule: string
  /** Why the house has it; the name of the test. */
  readonly says: string
  readonly folder: string
  readonly bad: string
  readonly good: string
  /** Ending of the file name; `.ts` when not said. */
  readonly ending?: string
  /** A second file beside the bad one, where it takes two. */
  readonly partner?: string
}

export interface Findings {
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

const fileOf = (
  index: number,
  { folder, ending = '.ts' }: Case,
  kind: 'bad' | 'good' | 'partner',
) => `${folder}/case-${index}-${kind}${ending}`

/** Plants every case in a small copy of the house, lints it once with the real rules, and answers what each file got. */
export function lintPlanted(cases: readonly Case[]): Findings[] {
  const house = mkdtempSync(join(tmpdir(), 'cuppa-lint-'))
  try {
    furnish(house)
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), text)
    }
    cases.forEach((one, index) => {
      const named = (text: string) =>
        text.replaceAll('SELF', `case-${index}-bad`).replaceAll('PARTNER', `case-${index}-partner`)
      write(fileOf(index, one, 'bad'), named(one.bad))
      write(fileOf(index, one, 'good'), one.good)
      if (one.partner) write(fileOf(index, one, 'partner'), named(one.partner))
    })
    const found = lint(house)
    return cases.map((one, index) => ({
      bad: found(fileOf(index, one, 'bad')),
      good: found(fileOf(index, one, 'good')),
    }))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}

function furnish(house: string): void {
  mkdirSync(join(house, 'tooling'))
  cpSync(join(root, 'oxlint.config.ts'), join(house, 'oxlint.config.ts'))
  cpSync(join(root, 'tooling/lint'), join(house, 'tooling/lint'), { recursive: true })
  cpSync(join(root, 'package.json'), join(house, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2024',
    allowImportingTsExtensions: true,
    noEmit: true,
    jsx: 'react-jsx',
  }
  writeFileSync(
    join(house, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['packages', 'apps'] }),
  )
}

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
}

/** Runs the linter; what it answers gives each file's broken rules, as `plugin(rule)`. */
function lint(house: string): (path: string) => string[] {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/oxlint'),
    ['-f', 'json', 'packages', 'apps'],
    {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- oxlint's own format; a change of it fails every test here
  const { diagnostics } = JSON.parse(stdout) as Report
  return (path) => diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code)
}
