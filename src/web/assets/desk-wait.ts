/** Where something waits or runs (`[data-wait]`), the page looks again by itself until it is over. */

const pauseMs = 1500

/** The page at an address, without a script of it run; null where it does not come. The policy forbids to parse text. */
const pageAt = (address: string): Promise<Document | null> =>
  new Promise((resolve) => {
    const asked = new XMLHttpRequest()
    asked.open('GET', address)
    asked.responseType = 'document'
    asked.addEventListener('loadend', () => resolve(asked.status === 200 ? asked.responseXML : null))
    asked.send()
  })

async function look(): Promise<void> {
  const page = await pageAt(location.href)
  if (page !== null) {
    const [now, then] = [document.querySelector('main'), page.querySelector('main')]
    // What holds the focus, as the button that stops it, stays; so the page changes only where it says something new.
    if (now !== null && then !== null && now.textContent !== then.textContent) now.replaceWith(then)
  }
  if (document.querySelector('[data-wait]') !== null) setTimeout(() => void look(), pauseMs)
}

if (document.querySelector('[data-wait]') !== null) setTimeout(() => void look(), pauseMs)
