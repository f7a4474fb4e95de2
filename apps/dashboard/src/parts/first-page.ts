let pages = 0

/** True for the page that the tab was opened on: the browser puts focus there by itself. */
export const isFirstPage = () => pages <= 1

/** Told by the router each time another address is to be shown. */
export const notePage = () => {
  pages += 1
}
