import type { createIdentity } from '@cuppa/api'
import type { SiteAssets, SiteRenderer } from '@cuppa/client'
import type { Database } from '@cuppa/db'
import type { Instant } from '@cuppa/domain'

import type { KeptReads } from './cache/kept-reads.ts'
import type { PageCache } from './cache/page-cache.ts'
import type { ChangeWatch } from './cache/watch-changes.ts'
import type { Config } from './config/config.ts'
import type { StaticFile } from './http/static-files.ts'
import type { Log } from './log/log.ts'
import type { Painter } from './picture/painter.ts'

/** The built public site; in tests a small stand-in. */
export interface BuiltSite extends SiteRenderer {
  readonly assets: Omit<SiteAssets, 'themeStyle'>
  readonly files: ReadonlyMap<string, StaticFile>
}

export interface BuiltDashboard {
  /** The one document of the app, with `%NONCE%` where the nonce of an answer goes. */
  readonly document: string
  readonly files: ReadonlyMap<string, StaticFile>
}

/** All that requests are answered with. Made once at the start and passed on. */
export interface Runtime {
  readonly config: Config
  readonly secret: string
  readonly database: Database
  readonly identity: ReturnType<typeof createIdentity>
  readonly cache: PageCache
  readonly reads: KeptReads
  readonly watch: ChangeWatch
  readonly site: BuiltSite
  readonly dashboard: BuiltDashboard | null
  readonly painter: Painter
  readonly log: Log
  readonly now: () => Instant
  readonly newId: () => string
}
