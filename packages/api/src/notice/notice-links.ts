import { address, ConsentChannel, NoticePurpose, PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { siteOf } from '../identity/tokens.ts'
import type { Scope } from '../kernel/scope.ts'
import { type Secrets, secretOf } from '../kernel/sealed.ts'
import { openClaims, signClaims } from '../kernel/signed.ts'

/** What a link in a message stops: one kind of message, for one person, by one way. */
export const StopClaims = z.strictObject({
  person: PersonId,
  purpose: NoticePurpose,
  channel: ConsentChannel,
})
export type StopClaims = z.infer<typeof StopClaims>

const MailClaims = z.strictObject({ id: z.uuid() })

type Site = Secrets & Pick<Scope, 'baseUrl'>

/** Works for as long as the secret does: a message is read years later, and can still be stopped. */
export const stopLink = (scope: Site, claims: StopClaims) =>
  `${siteOf(scope)}${address.stop(signClaims(secretOf(scope), 'stop', claims))}`

/** The message as a page, for whoever holds the message. */
export const mailLink = (scope: Site, id: string) =>
  `${siteOf(scope)}${address.mail(signClaims(secretOf(scope), 'mail', { id }))}`

export const openStop = (scope: Secrets, token: string) =>
  StopClaims.safeParse(openClaims(secretOf(scope), 'stop', token)).data

export const openMail = (scope: Secrets, token: string) =>
  MailClaims.safeParse(openClaims(secretOf(scope), 'mail', token)).data
