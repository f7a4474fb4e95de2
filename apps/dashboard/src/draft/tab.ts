const place = 'cuppa-tab'

export interface Tab {
  readonly id: string
  /** The names of the other tabs that are open now. */
  readonly open: ReadonlySet<string>
}

let claimed: Promise<Tab> | undefined

/** A name for this tab that survives a reload; claimed once, as the tab itself holds it. */
export const claimTab = (): Promise<Tab> => (claimed ??= claim())

async function claim(): Promise<Tab> {
  const wanted = sessionStorage.getItem(place) ?? crypto.randomUUID()
  // A duplicated tab starts with its twin's name: the lock tells, and it takes a new one.
  const id = (await hold(wanted)) ? wanted : crypto.randomUUID()
  if (id !== wanted) await hold(id)
  sessionStorage.setItem(place, id)
  const { held = [] } = await navigator.locks.query()
  const open = held.flatMap(({ name }) =>
    name?.startsWith(`${place}/`) ? [name.slice(place.length + 1)] : [],
  )
  return { id, open: new Set(open.filter((other) => other !== id)) }
}

/** Holds the name until the tab closes; `false` when another tab has it. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`${place}/${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? new Promise(() => {}) : undefined
    })
  })
}
