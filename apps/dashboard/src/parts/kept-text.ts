/** Text that this device keeps until it is safe elsewhere. */
export interface KeptText {
  readonly read: () => string | null
  /** False where the browser would not keep it (full, or a private window). */
  readonly keep: (text: string) => boolean
  /** What is kept is this text, and safe elsewhere now; another tab's text stays. */
  readonly forget: (text: string) => void
}

/** The name holds whose text it is, so that two people on one device never see each other's. */
export function keptText(name: string): KeptText {
  const key = `cuppa/${name}`
  return {
    read: () => orElse(() => localStorage.getItem(key), null),
    keep: (text) =>
      orElse(() => {
        localStorage.setItem(key, text)
        return true
      }, false),
    forget: (text) =>
      orElse(() => {
        if (localStorage.getItem(key) === text) localStorage.removeItem(key)
      }, undefined),
  }
}

/** Browsers may refuse their storage at any call. */
function orElse<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work()
  } catch {
    return otherwise
  }
}
