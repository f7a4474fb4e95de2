import type { client } from '../app/cuppa.ts'

type Answer = Parameters<typeof client.account.finishPasskey.mutate>[0]['answer']
type Options = Awaited<ReturnType<typeof client.account.beginPasskey.mutate>>

/** Can this browser make passkeys and hand them on as JSON? */
export const canMakePasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential

/** Asks the browser for a passkey; a no from the person or the device is a sentence, not an error. */
export async function makePasskey(
  options: Options,
): Promise<{ readonly answer: Answer } | { readonly sentence: string }> {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asCreationOptions(options))
    const made = await navigator.credentials.create({ publicKey })
    if (made instanceof PublicKeyCredential) return { answer: asAnswer(made.toJSON()) }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') {
      return { sentence: 'This device has a passkey for you already.' }
    }
  }
  return { sentence: 'No passkey was made. You can try again.' }
}

/** Our own server writes these options for exactly this call; the browser checks them. */
const asCreationOptions = (options: Options) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by the server for this very call
  options as unknown as PublicKeyCredentialCreationOptionsJSON

/** The browser's own JSON of a new passkey; the server checks every part of it. */
const asAnswer = (json: unknown) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server checks every part
  json as Answer
