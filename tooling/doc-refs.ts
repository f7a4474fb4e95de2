// Every path that a document names in backticks must be there.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Rooms and files at the top: a name that begins with one of them is meant as a path. */
const startsLikeAPath =
  /^(\.{1,2}\/|apps\/|packages\/|tooling\/|docs\/|bench\/|\.ci\/|[\w.-]+\.(md|ts|tsx|mjs|json|yaml|css)$)/
const hasHoles = /[*{}<>…$ ()|]/

/** The paths that one document names, in code or in links, without line numbers and anchors. */
export function pathsIn(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '')
  const code = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address)
  const named = [
    ...code.filter((text) => startsLikeAPath.test(text)),
    ...links.filter((address) => !/^([a-z]+:|#)/.test(address)),
  ]
  return named.filter((path) => !hasHoles.test(path)).map((path) => path.replace(/(#.*|:\d+)$/, ''))
}

/** The paths in a document that lead nowhere, from the top or from the document's own folder. */
export function deadPaths(
  document: string,
  markdown: string,
  exists: (path: string) => boolean,
): string[] {
  return pathsIn(markdown).filter(
    (path) => path !== '' && !exists(path) && !exists(join(dirname(document), path)),
  )
}

/** Made when Cuppa runs, so not in a fresh clone. */
const madeLater = /^(\.\/)?(data|\.cuppa|\.env)(\/|$)/

function listFiles(...patterns: readonly string[]): string[] {
  const list = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return list.split('\n').filter((path) => path !== '' && existsSync(join(root, path)))
}

if (import.meta.main) {
  const documents = listFiles('*.md')
  // A file said by its bare name may stand anywhere.
  const names = new Set(listFiles().map((path) => basename(path)))
  const exists = (path: string) =>
    madeLater.test(path) || names.has(path) || existsSync(join(root, path))
  const dead = documents.flatMap((document) =>
    deadPaths(document, readFileSync(join(root, document), 'utf8'), exists).map(
      (path) => `${document} names ${path}, which is not there.`,
    ),
  )
  const good = `${documents.length} documents, every path is there.`
  process.stdout.write(`${dead.length > 0 ? dead.join('\n') : good}\n`)
  process.exitCode = dead.length > 0 ? 1 : 0
}
