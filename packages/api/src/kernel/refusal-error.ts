import type { KnownRefusal } from '@cuppa/domain'

/** A refusal on its way out of a verb. */
export class RefusalError extends Error {
  readonly refusal: KnownRefusal

  constructor(refusal: KnownRefusal) {
    super(refusal.code)
    this.name = 'RefusalError'
    this.refusal = refusal
  }
}

/** Obeys a rule's answer: returns quietly for yes, throws for no. */
export function obey(answer: KnownRefusal | undefined): void {
  if (answer) throw new RefusalError(answer)
}
