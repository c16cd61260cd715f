/**
 * Answers forms with a passkey (components/passkey): asks the server for its question, the browser for the answer, and
 * sends that with the form. Without passkeys in this browser the forms stay out of sight.
 */

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.codePointAt(0) ?? 0)

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCodePoint(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

type Known = { readonly id: string; readonly type: PublicKeyCredentialType }
const named = (known: readonly Known[] = []): PublicKeyCredentialDescriptor[] =>
  known.map(({ id, type }) => ({ id: toBytes(id), type }))

/** Browsers learnt to read these options and to write these answers by themselves only lately. */
async function make(options: PublicKeyCredentialCreationOptionsJSON): Promise<unknown> {
  const { challenge, user, excludeCredentials, pubKeyCredParams, rp, timeout } = options
  const made = await navigator.credentials.create({
    publicKey: {
      rp,
      pubKeyCredParams,
      ...(timeout === undefined ? {} : { timeout }),
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      challenge: toBytes(challenge),
      user: { ...user, id: toBytes(user.id) },
      excludeCredentials: named(excludeCredentials as Known[]),
    },
  })
  if (!(made instanceof PublicKeyCredential)) return null
  const response = made.response as AuthenticatorAttestationResponse
  return written(made, {
    attestationObject: toText(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

async function ask(options: PublicKeyCredentialRequestOptionsJSON): Promise<unknown> {
  const { challenge, allowCredentials, rpId, timeout } = options
  const given = await navigator.credentials.get({
    publicKey: {
      ...(rpId === undefined ? {} : { rpId }),
      ...(timeout === undefined ? {} : { timeout }),
      userVerification: 'required',
      challenge: toBytes(challenge),
      allowCredentials: named(allowCredentials as Known[]),
    },
  })
  if (!(given instanceof PublicKeyCredential)) return null
  const { authenticatorData, signature, userHandle } = given.response as AuthenticatorAssertionResponse
  return written(given, {
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
    ...(userHandle === null ? {} : { userHandle: toText(userHandle) }),
  })
}

const written = ({ id, rawId, type, response }: PublicKeyCredential, more: Record<string, unknown>): unknown => ({
  id,
  rawId: toText(rawId),
  type,
  clientExtensionResults: {},
  response: { clientDataJSON: toText(response.clientDataJSON), ...more },
})

/** The server's question; the form's own token goes along. */
async function question(form: HTMLFormElement): Promise<unknown> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  const asked = await fetch(form.dataset['passkeyStart'] ?? '', { method: 'POST', body, redirect: 'error' })
  if (!asked.ok) throw new Error(`the question came with ${asked.status}`)
  return asked.json()
}

async function answer(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const options = await question(form)
  const made =
    form.dataset['passkey'] === 'create'
      ? await make(options as PublicKeyCredentialCreationOptionsJSON)
      : await ask(options as PublicKeyCredentialRequestOptionsJSON)
  if (made === null) throw new Error('no passkey came')
  field.value = JSON.stringify(made)
  form.submit()
}

/** What went wrong, in the page's words: stopped by the person or too late, already here, or anything else. */
function tell(form: HTMLFormElement, error: unknown): void {
  const name = error instanceof DOMException ? error.name : ''
  const which = { NotAllowedError: 'passkeyStopped', AbortError: 'passkeyStopped', InvalidStateError: 'passkeyKnown' }[
    name
  ]
  const place = form.querySelector<HTMLElement>('[data-passkey-trouble]')
  form.ariaBusy = null
  if (place === null) return
  place.textContent = form.dataset[which ?? 'passkeyBroken'] ?? ''
  place.hidden = false
}

function prepare(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('[data-passkey-answer]')
  if (field === null) return
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (form.ariaBusy === 'true') return
    answer(form, field).catch((error: unknown) => tell(form, error))
  })
}

if ('credentials' in navigator && typeof PublicKeyCredential === 'function') {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form)
  for (const words of document.querySelectorAll<HTMLElement>('[data-passkey-elsewhere]')) words.hidden = true
}
