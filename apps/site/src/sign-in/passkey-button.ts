// The only script of this page: without it, or without passkeys, the mailed link is the way in. The
// server says where to go and why not; this asks the device.
const box = document.querySelector<HTMLElement>('#passkey')
const button = box?.querySelector('button')
const problem = box?.querySelector('[role=alert]')

const post = async (step: string, body = '{}'): Promise<unknown> => {
  const answer = await fetch(`/api/passkey/${step}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return answer.json()
}

const read = (answer: unknown, name: string): string => {
  const value: unknown = Object.entries(answer ?? {}).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}

const signIn = async () => {
  const options = await post('begin')
  const refused = read(options, 'sentence')
  if (refused) return refused
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asOptions(options))
  const passkey = await navigator.credentials.get({ publicKey })
  const answer = await post('finish', JSON.stringify(passkey))
  const next = read(answer, 'next')
  if (next) location.assign(next)
  return read(answer, 'sentence')
}

/** Our own server writes these options for exactly this call; the browser checks them. */
const asOptions = (options: unknown) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by the server for this very call
  options as PublicKeyCredentialRequestOptionsJSON

if (
  box &&
  button &&
  problem &&
  'parseRequestOptionsFromJSON' in (window.PublicKeyCredential ?? {})
) {
  box.hidden = false
  button.addEventListener('click', () => {
    problem.textContent = ''
    void signIn()
      .catch(() => 'You are not signed in. Try again, or ask for a link by e-mail.')
      .then((sentence) => {
        problem.textContent = sentence
      })
  })
}
