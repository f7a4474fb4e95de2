import { join } from 'node:path'

import type { SiteRenderer } from '@cuppa/client'
import type { ViteDevServer } from 'vite'

import { appsFolder } from '../lifecycle/built.ts'
import type { BuiltSite } from '../runtime.ts'

export interface DevSite {
  readonly vite: ViteDevServer
  readonly built: BuiltSite
}

/** Loaded here and not above: what is built must not carry Vite along. */
// oxlint-disable-next-line no-restricted-imports -- only development loads this file, and nothing that is built
const vite = () => import('vite')

/** The public site from its sources: its renderer is read anew for each page. */
export async function devSite(): Promise<DevSite> {
  const { createServer } = await vite()
  const server = await createServer({
    root: join(appsFolder, 'site'),
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
  })
  let renderer: SiteRenderer | undefined
  const read = async () => {
    renderer = asRenderer(await server.ssrLoadModule('/src/index.ts'))
  }
  const loaded = () => {
    if (!renderer) throw new Error('The site is not loaded yet.')
    return renderer
  }
  await read()
  server.watcher.on('change', () => void read().catch((error: unknown) => console.error(error)))
  return {
    vite: server,
    built: {
      renderPage: (page, frame) => loaded().renderPage(page, frame),
      drawShareImage: (picture, community) => loaded().drawShareImage(picture, community),
      files: new Map(),
      assets: {
        styles: ['/src/styles/site.css'],
        script: '/src/sign-in/passkey-button.ts',
        newPasskeyScript: '/src/me/new-passkey.ts',
        preloadFont: null,
      },
    },
  }
}

/** The dashboard from its sources, with hot reload. */
export async function devDashboard(port: number): Promise<{ readonly vite: ViteDevServer }> {
  const { createServer } = await vite()
  const server = await createServer({
    root: join(appsFolder, 'dashboard'),
    appType: 'spa',
    server: { middlewareMode: true, hmr: { port: port + 1, path: '/dashboard-hmr' } },
  })
  return { vite: server }
}

function asRenderer(loaded: Record<string, unknown>): SiteRenderer {
  // Sound: it is the module that the site's own build makes its renderer of.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Vite cannot know the type of what it loads
  return loaded as unknown as SiteRenderer
}
