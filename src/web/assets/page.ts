/** Small comforts; every page works without them. */

/** A form goes out once: a second click while the first is under way would only make people wonder. */
function sendOnce(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.ariaBusy === 'true') event.preventDefault()
  form.ariaBusy = 'true'
}

/** A page that comes back from the browser's memory is ready to send again. */
function wakeForms(): void {
  for (const form of document.forms) form.ariaBusy = null
}

function print(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-print]') !== null) window.print()
}

/** Takes what a button names into the clipboard, and says so on the button. */
async function copy(event: Event): Promise<void> {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
  if (button === null) return
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '')
  button.textContent = button.dataset['copied'] ?? ''
}

/**
 * Whoever scanned a receipt arrives with the secret behind the `#`, which no server sees: it is taken out of the address,
 * put into its field and sent.
 */
function sendFragment(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-from-fragment]')
  const secret = location.hash.slice(1)
  const field = form?.elements.namedItem(form.dataset['fromFragment'] ?? '')
  if (!(field instanceof HTMLInputElement) || !/^[0-9A-Za-z_-]{12,43}$/.test(secret)) return
  history.replaceState(null, '', location.pathname + location.search)
  field.value = secret
  if (form?.dataset['byHand'] === undefined) form?.requestSubmit()
}

/** Where there is room beside what they narrow, finer questions are in sight at once. */
function unfold(): void {
  if (!matchMedia('(min-width: 60rem)').matches) return
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-open-wide]')) details.open = true
}

type WorkerPolicy = { readonly createScriptURL: (address: string) => string }
type TrustedTypes = { readonly createPolicy: (name: string, rules: WorkerPolicy) => WorkerPolicy }

/** The site's policy lets a worker begin only at an address that was made here; browsers that know none let it pass. */
const workers = (window as Window & { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('lapor', {
  createScriptURL(address) {
    if (!address.startsWith('/luring.js?')) throw new TypeError(`no worker of this site: ${address}`)
    return address
  },
})

const stillHereEveryMs = 5 * 60_000
let toldAt = -stillHereEveryMs

/** While an officer writes, their session goes on, however long the page stays open. */
function stayIn(event: Event): void {
  const isWriting = event.target instanceof Element && event.target.closest('form[method=post]') !== null
  if (!isWriting || performance.now() - toldAt < stillHereEveryMs) return
  toldAt = performance.now()
  void fetch('/petugas/akun/di-sini', { redirect: 'error' }).catch(() => {})
}

/** From the next visit on there is a page for when there is no network. */
function prepareForOffline(): void {
  const style = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.getAttribute('href')
  if (!style) return
  const address = `/luring.js?gaya=${encodeURIComponent(style)}`
  void navigator.serviceWorker?.register(workers?.createScriptURL(address) ?? address).catch(() => {})
}

document.addEventListener('submit', sendOnce)
document.addEventListener('click', print)
document.addEventListener('click', (event) => void copy(event))
window.addEventListener('pageshow', wakeForms)
if (document.querySelector('form[action="/keluar"]') !== null) document.addEventListener('input', stayIn)
window.addEventListener('load', prepareForOffline)
unfold()
sendFragment()
