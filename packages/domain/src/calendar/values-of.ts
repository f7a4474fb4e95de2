import ICAL from 'ical.js'

/**
 * The values of a property. The reader throws at what is no value of its kind, and makes 3 March of
 * 31 February; both are no value here.
 */
export function valuesOf(property: ICAL.Property): unknown[] {
  try {
    const written: unknown[] = property.toJSON().slice(3)
    return property
      .getValues()
      .map((value: unknown, index) =>
        value instanceof ICAL.Time && value.toString() !== written[index] ? undefined : value,
      )
  } catch {
    return [undefined]
  }
}

/** The first of them. */
export const valueOf = (property: ICAL.Property) => valuesOf(property)[0]
