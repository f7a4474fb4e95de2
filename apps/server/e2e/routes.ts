/** Every public route of the example community, and what its first heading has to say. */
export const publicRoutes = [
  { path: '/', status: 200 },
  { path: '/direction', status: 200 },
  { path: '/direction/2020-2022', status: 200 },
  { path: '/direction/2020-2022/v1', status: 200 },
  { path: '/direction/2020-2022/v2', status: 200 },
  { path: '/direction/2020-2022/v1/changes', status: 200 },
  { path: '/direction/2020-2022/v2/changes', status: 200 },
  { path: '/direction/lineage', status: 200 },
  { path: '/direction/statements/human', status: 200 },
  { path: '/direction/statements/make-the-table-bigger', status: 200 },
  { path: '/direction/statements/collect-stories', status: 200 },
  { path: '/about', status: 200 },
  { path: '/accessibility', status: 200 },
  { path: '/privacy', status: 200 },
  { path: '/contact', status: 200 },
  { path: '/sign-in', status: 200 },
  { path: '/nobody-lives-here', status: 404 },
] as const

/** Where staff work; each needs a session. */
export const staffRoutes = [
  '/dashboard',
  '/dashboard/strategy',
  '/dashboard/versions',
  '/dashboard/sources',
  '/dashboard/progress',
  '/dashboard/audit',
  '/dashboard/staff',
  '/dashboard/account',
  '/dashboard/settings',
  '/dashboard/outbox',
] as const

export const widths = [320, 1280] as const
export const themes = ['light', 'dark'] as const

export function baseUrl(): string {
  const url = process.env['CUPPA_E2E_URL']
  if (!url) throw new Error('Global set-up did not run.')
  return url
}
