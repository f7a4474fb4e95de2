// Adds a passkey for whoever is signed in: the server says what to make, and checks what was made.
const box = document.querySelector<HTMLElement>('#new-passkey')
const button = box?.querySelector('button')
const name = box?.querySelector('input')
const problem = box?.querySelector('[role=alert]')

const failed = 'No passkey was made. You can try again.'

/** What a procedure answers, or the sentence for its no. */
const call = async (step: string, input: unknown): Promise<unknown> => {
  const answer = await fetch(`/api/trpc/account.${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cuppa': '1' },
    body: JSON.stringify(input),
  })
  const said: unknown = await answer.json()
  const message = inside(said, ['error', 'message'])
  if (message === 'actor/too-long-ago') {
    throw new Error('Sign out, sign in again, and add the passkey within 15 minutes.')
  }
  if (!answer.ok) throw new Error(failed)
  return inside(said, ['result', 'data'])
}

const inside = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) => Object.entries(found ?? {}).find(([each]) => each === key)?.[1],
    value,
  )

const make = async (called: string) => {
  const options = await call('beginPasskey', {})
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asOptions(options))
  const answer = await navigator.credentials.create({ publicKey }).catch(() => null)
  if (!answer) throw new Error(failed)
  await call('finishPasskey', { name: called, answer })
}

/** Our own server writes these options for exactly this call; the browser checks them. */
const asOptions = (options: unknown) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by the server for this very call
  options as PublicKeyCredentialCreationOptionsJSON

if (
  box &&
  button &&
  name &&
  problem &&
  'parseCreationOptionsFromJSON' in (window.PublicKeyCredential ?? {})
) {
  box.hidden = false
  button.addEventListener('click', () => {
    problem.textContent = ''
    make(name.value.trim() || 'My passkey').then(
      () => location.assign('/me/devices?saved'),
      (error: unknown) => {
        problem.textContent = error instanceof Error ? error.message : failed
      },
    )
  })
}
