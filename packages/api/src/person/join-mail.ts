import { byName, codeWords, type SignInLink } from '../identity/mail-texts.ts'

interface JoinMail {
  readonly community: string
  /** Those who read mail at this address and belong already. */
  readonly known: readonly SignInLink[]
  /** The way to join, unless they are one of those. */
  readonly joining: { readonly url: string; readonly code: string } | null
  readonly name: string
}

/**
 * The one mail that answers a form to join. A name that somebody typed is said only to those who
 * belong already, so that nobody makes us write their words to strangers.
 */
export function joinMail({ community, known, joining, name }: JoinMail) {
  const isNew = known.length === 0
  return {
    subject: isNew ? `Join ${community}` : `You are here already: ${community}`,
    text: [
      isNew
        ? `You, or somebody who wrote your address, would like to join ${community}.`
        : `Somebody asked to join ${community} with this address. It belongs to somebody who is here already. To sign in, open the link:`,
      ...known.map(byName),
      ...(joining ? joinWords(joining, isNew ? null : name) : []),
      'If you did not ask for this, you need not do anything. Nobody is written down without the link, and we forget the form after 30 days.',
    ].join('\n\n'),
  }
}

const joinWords = ({ url, code }: NonNullable<JoinMail['joining']>, name: string | null) => [
  name === null
    ? 'To join, open this link, then press the button on the page:'
    : `Is ${name} somebody else who reads mail here? Then this link lets them join:`,
  url,
  ...codeWords(code),
  'The link works once, for 7 days.',
]
