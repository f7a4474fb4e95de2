/** Every place whose clock a time can be told by; ours first. */
export function zoneChoices(current: string): { value: string; words: string }[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const first = ['Europe/London', here, current].filter(isNamed)
  const all = [...new Set([...first, ...Intl.supportedValuesOf('timeZone')])]
  return all.map((value) => ({ value, words: nameOf(value) }))
}

const isNamed = (zone: string) => zone === 'UTC' || zone.includes('/')

const nameOf = (zone: string) =>
  zone === 'Europe/London' ? 'UK time' : zone.replaceAll('_', ' ').replaceAll('/', ', ')
