import type { CommunityView } from '@cuppa/domain'
import { useEffect } from 'react'

/** Gives the dashboard the community's own colours, derived and checked as on the public site. */
export function useTheme({
  colours: { voice, growth },
  typeface,
}: Pick<CommunityView, 'colours' | 'typeface'>): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    let gone = false
    // Not needed for the first paint: the platform's own colours stand until it is here.
    void import('@cuppa/domain/community').then(({ themeCss }) => {
      if (gone) return
      sheet.replaceSync(themeCss({ voice, growth }, typeface))
      document.adoptedStyleSheets.push(sheet)
    })
    return () => {
      gone = true
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [voice, growth, typeface])
}
