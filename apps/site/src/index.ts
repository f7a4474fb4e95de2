/** What the server loads: the built renderer, and who stands in when the settings cannot be read. */
export { fallbackCommunity } from './frame/fallback-community.ts'
export { renderPage } from './render-page.tsx'
