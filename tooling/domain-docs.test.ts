import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { describe, expect, test } from 'vitest'

const source = join(import.meta.dirname, '../packages/domain/src')

interface Found {
  readonly name: string
  readonly doc: string
}

/** The exports of a file, each with its docstring; a schema speaks for its type of the same name. */
function exportsIn(code: string): Found[] {
  const found = new Map<string, Found>()
  const pattern =
    /(?<doc>\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export (?:const|function|interface|type) (?<name>\w+)/g
  for (const { groups } of code.matchAll(pattern)) {
    const name = groups?.['name'] ?? ''
    if (!found.has(name)) found.set(name, { name, doc: groups?.['doc'] ?? '' })
  }
  return [...found.values()]
}

/** The names a slice's index lets out of one of its files; `null` means all of them. */
function letOut(index: string, file: string): readonly string[] | null {
  if (index.includes(`export * from './${file}'`)) return null
  const named = index
    .split('\n')
    .join(' ')
    .match(
      new RegExp(String.raw`export \{([^}]*)\} from '\./${file.replace('.', String.raw`\.`)}'`),
    )
  return (named?.[1] ?? '').split(',').map((name) => name.trim().replace(/^type /, ''))
}

function withoutExample(): string[] {
  const files = globSync('*/*.ts', { cwd: source }).filter(
    (file) => !/(?:\.test|\/index)\.ts$|^testing\//.test(file),
  )
  return files.flatMap((file) => {
    const index = readFileSync(join(source, dirname(file), 'index.ts'), 'utf8')
    const names = letOut(index, relative(dirname(file), file))
    return exportsIn(readFileSync(join(source, file), 'utf8'))
      .filter(({ name }) => names === null || names.includes(name))
      .filter(({ doc }) => !doc.includes('@example'))
      .map(({ name }) => `${file}: ${name}`)
  })
}

describe('the published package', () => {
  test('every public export says what it promises, with an example', () => {
    expect(withoutExample()).toEqual([])
  })

  test('an export without a docstring would be seen', () => {
    expect(exportsIn('export const bare = 1')).toEqual([{ name: 'bare', doc: '' }])
    expect(exportsIn('/** Says it. */\nexport function told() {}')[0]?.doc).toContain('Says it.')
    expect(letOut("export { one, type Two } from './a.ts'", 'a.ts')).toEqual(['one', 'Two'])
    expect(letOut("export * from './a.ts'", 'a.ts')).toBeNull()
  })
})
