import { findChromium } from '../chromium.ts'
import { installPackages, mayInstall } from './process.ts'

/** The browser for the browser tests, installed when this may be done here; the sentence to show when there is none. */
export async function needBrowser(): Promise<{ path: string } | { missing: string }> {
  const found = findChromium()
  if (found !== undefined) return { path: found }
  if (mayInstall()) {
    await installPackages('chromium')
    const now = findChromium()
    if (now !== undefined) return { path: now }
  }
  return {
    missing:
      'The browser tests need Chromium. Install the system package "chromium" (or set CUPPA_CHROMIUM to a browser), then run npm test again.',
  }
}
