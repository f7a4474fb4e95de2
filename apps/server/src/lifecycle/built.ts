import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { SiteRenderer } from '@cuppa/client'
import { z } from 'zod'

import { readStaticFiles } from '../http/static-files.ts'
import type { BuiltDashboard, BuiltSite } from '../runtime.ts'

const here = import.meta.dirname
/** True in the built file, false when the sources run. */
export const isBundle = basename(here) === 'dist'
export const appsFolder = isBundle ? join(here, '../..') : join(here, '../../..')

/** The embedded database's thread: built beside the bundle. */
export const workerUrl = isBundle ? pathToFileURL(join(here, 'database-worker.js')) : undefined

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional() }),
)

/** The public site as it was built: its renderer, its files, and where they are. */
export async function loadSite(folder = join(appsFolder, 'site/dist')): Promise<BuiltSite> {
  const renderer: unknown = await import(pathToFileURL(join(folder, 'server/render-page.js')).href)
  if (!isRenderer(renderer)) throw new Error('The built site is not one. Build it anew.')
  const client = join(folder, 'client')
  const manifest = Manifest.parse(
    JSON.parse(await readFile(join(client, '.vite/manifest.json'), 'utf8')),
  )
  const built = Object.values(manifest)
  const entries = built.filter(({ isEntry }) => isEntry).map(({ file }) => `/${file}`)
  const font = built.find(({ file }) => /-latin-wght-normal.*\.woff2$/.test(file))
  return {
    renderPage: renderer.renderPage,
    drawShareImage: renderer.drawShareImage,
    files: await readStaticFiles(client, '/'),
    assets: {
      styles: entries.filter((file) => file.endsWith('.css')),
      script: scriptOf(manifest, 'src/sign-in/passkey-button.ts'),
      newPasskeyScript: scriptOf(manifest, 'src/me/new-passkey.ts'),
      preloadFont: font ? `/${font.file}` : null,
    },
  }
}

const scriptOf = (manifest: z.infer<typeof Manifest>, source: string) =>
  manifest[source] ? `/${manifest[source].file}` : null

const isRenderer = (built: unknown): built is SiteRenderer =>
  typeof built === 'object' &&
  built !== null &&
  'renderPage' in built &&
  typeof built.renderPage === 'function' &&
  'drawShareImage' in built &&
  typeof built.drawShareImage === 'function'

/** The dashboard as it was built; its document tells its controls which nonce their styles may use. */
export async function loadDashboard(
  folder = join(appsFolder, 'dashboard/dist'),
): Promise<BuiltDashboard> {
  const document = await readFile(join(folder, 'index.html'), 'utf8')
  const files = new Map(await readStaticFiles(folder, '/dashboard/'))
  // The document is for people with a session, and never without its nonce.
  files.delete('/dashboard/index.html')
  return { document: withNonce(document), files }
}

export const withNonce = (document: string) =>
  document.replace(
    '<head>',
    '<head>\n    <meta property="csp-nonce" content="%NONCE%" nonce="%NONCE%" />',
  )
