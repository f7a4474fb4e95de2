/** The first stop of the keyboard on every page: past the menu, to what the page is about. */
export function SkipLink({ to = 'main' }: { readonly to?: string }) {
  return (
    <a className="skip-link" href={`#${to}`}>
      Skip to the main part
    </a>
  )
}
