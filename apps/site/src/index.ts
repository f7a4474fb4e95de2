/** What the server loads: the built renderer. */
export { renderPage } from './render-page.tsx'
export { drawShareImage } from './share/share-image.tsx'
