import { newName } from '../parts/new-name.ts'

const place = 'cuppa-tab'

export interface Tab {
  readonly id: string
  /** The names of the other tabs that are open now. */
  readonly open: ReadonlySet<string>
}

/** What a browser offers to tell tabs apart; over plain http, or in a private window, less. */
export interface TabSigns {
  readonly locks: LockManager | undefined
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
}

let claimed: Promise<Tab> | undefined

/** A name for this tab that survives a reload; claimed once, as the tab itself holds it. */
export const claimTab = (): Promise<Tab> => (claimed ??= nameTab(signsHere))

/** Names the tab as well as the browser lets it; where it does not, each page is a tab of its own. */
export async function nameTab(signs: () => TabSigns): Promise<Tab> {
  try {
    const { locks, storage } = signs()
    if (locks) return await claim(locks, storage)
  } catch {
    // A browser that will not say is one that has nothing to tell tabs apart by.
  }
  return { id: newName(), open: new Set() }
}

const signsHere = (): TabSigns => ({
  // Only there over https, and on this very machine.
  locks: window.isSecureContext ? navigator.locks : undefined,
  storage: sessionStorage,
})

async function claim(locks: LockManager, storage: TabSigns['storage']): Promise<Tab> {
  const wanted = storage.getItem(place) ?? newName()
  // A duplicated tab starts with its twin's name: the lock tells, and it takes a new one.
  const id = (await hold(locks, wanted)) ? wanted : newName()
  if (id !== wanted) await hold(locks, id)
  storage.setItem(place, id)
  const { held = [] } = await locks.query()
  const open = held.flatMap(({ name }) =>
    name?.startsWith(`${place}/`) ? [name.slice(place.length + 1)] : [],
  )
  return { id, open: new Set(open.filter((other) => other !== id)) }
}

/** Holds the name until the tab closes; `false` when another tab has it. */
function hold(locks: LockManager, id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = locks.request(`${place}/${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? new Promise(() => {}) : undefined
    })
    request.catch(reject)
  })
}
