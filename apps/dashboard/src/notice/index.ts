/** One file to load for all of them, as they lead to each other. */
export { NewNoticePage } from './new-notice-page.tsx'
export { NoticePage } from './notice-page.tsx'
export { NoticesPage } from './notices-page.tsx'
