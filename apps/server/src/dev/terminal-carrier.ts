import type { Carrier } from '../mail/carriers.ts'

/** Letters for developers: shown where they work. */
export const terminalCarrier = (): Carrier => ({
  carry: async ({ to, subject, text }) => {
    console.log(`\n--- mail to ${to}: ${subject}\n${text}\n---`)
    return 'kept'
  },
  close: () => {},
})
