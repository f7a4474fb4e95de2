import type { Role } from '@cuppa/domain'

import { sayCode } from './asks.ts'

interface MailText {
  readonly subject: string
  readonly text: string
}

export interface SignInLink {
  readonly name: string
  readonly url: string
  /** To type where it was asked for. */
  readonly code?: string | undefined
}

interface SignInMail {
  readonly community: string
  /** One for each person who reads mail at this address. */
  readonly links: readonly SignInLink[]
}

export const codeWords = (code: string | undefined) =>
  code === undefined
    ? []
    : [`On another device? Type this where you asked for it. Your code: ${sayCode(code)}`]

export function signInMail({ community, links }: SignInMail): MailText {
  const [only, another] = links
  const ways = another
    ? ['Open the link beside your name, then press the button on the page:', ...links.map(byName)]
    : [
        'Open this link, then press the button on the page:',
        only?.url ?? '',
        ...codeWords(only?.code),
      ]
  return {
    subject: `Sign in to ${community}`,
    text: [
      ...ways,
      another ? 'Each link works once, for 10 minutes.' : 'The link works once, for 10 minutes.',
      'If you did not ask for it, you need not do anything. Nobody gets in without it.',
    ].join('\n\n'),
  }
}

export const byName = ({ name, url, code }: SignInLink) =>
  [`${name}:`, url, ...codeWords(code)].join('\n')

export function newAddressMail({ community, url }: { community: string; url: string }): MailText {
  return {
    subject: `Is this your address? ${community}`,
    text: [
      `Somebody of ${community} wants to sign in with this address. If it was you, open this link where you are signed in, then press the button on the page:`,
      url,
      'The link works once, for 30 minutes.',
      'If it was not you, you need not do anything. Nothing changes without the link.',
    ].join('\n\n'),
  }
}

export function addressChangedMail({ community, email }: Record<'community' | 'email', string>) {
  return {
    subject: `Your address was changed: ${community}`,
    text: [
      `You now sign in to ${community} with ${email}. This old address no longer works.`,
      'If it was not you, tell an administrator of your team at once.',
    ].join('\n\n'),
  }
}

const may: Record<Role, string> = {
  viewer: 'read drafts and see what was done',
  host: 'see who comes to events and what they need',
  editor: 'read and write drafts',
  publisher: 'write drafts and publish them',
  steward: 'look after members and groups',
  admin: 'do everything, and invite other people',
}

interface Invitation {
  readonly community: string
  readonly url: string
  readonly role: Role
  readonly by: string
}

export function inviteMail({ community, url, role, by }: Invitation): MailText {
  return {
    subject: `${by} invites you to ${community}`,
    text: [
      `${by} invites you to help look after ${community}. You will be able to ${may[role]}.`,
      'To join, open this link and press the button on the page:',
      url,
      'The link works once, for 7 days. You do not need a password.',
      'If you do not know what this is about, you need not do anything.',
    ].join('\n\n'),
  }
}
