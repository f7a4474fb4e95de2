import { spawnSync } from 'node:child_process'

/** Debian's own Python has the parsers; another one in front of it has not. */
export function debianPython(args: readonly string[], input: string | Uint8Array = '') {
  return spawnSync('/usr/bin/python3', args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { PATH: '/usr/bin:/bin', PYTHONIOENCODING: 'utf-8' },
  })
}
