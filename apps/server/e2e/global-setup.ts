import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findChromium } from '../../../tooling/chromium.ts'

const bundle = join(import.meta.dirname, '../dist/cuppa.js')

/** Starts the built product as its user would, and leaves its address and first link in the environment. */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (findChromium() === undefined) {
    throw new Error('The browser tests need Chromium. Install the system package "chromium".')
  }
  const data = await mkdtemp(join(tmpdir(), 'cuppa-e2e-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const server = spawn(process.execPath, [bundle, 'start'], {
    env: {
      ...process.env,
      PORT: String(port),
      CUPPA_BASE_URL: base,
      CUPPA_DATA_DIR: data,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  server.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const link = await until(() => /https?:\/\/\S+token=\S+/.exec(said.join(''))?.[0], server)
  process.env['CUPPA_E2E_URL'] = base
  process.env['CUPPA_E2E_DATA'] = data
  process.env['CUPPA_E2E_FIRST_LINK'] = link
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

async function until<Found>(
  look: () => Found | undefined,
  server: { exitCode: number | null },
): Promise<Found> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = look()
    if (found !== undefined) return found
    if (server.exitCode !== null) throw new Error('The server ended before it was ready.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server printed no first link within a minute.')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
