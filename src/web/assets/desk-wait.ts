/** Where something waits or runs (`[data-wait]`), the page looks again by itself until it is over. */

const pauseMs = 1500

async function look(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null)
  if (answer?.ok === true) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const [now, then] = [document.querySelector('main'), page.querySelector('main')]
    // What holds the focus, as the button that stops it, stays; so the page changes only where it says something new.
    if (now !== null && then !== null && now.textContent !== then.textContent) now.replaceWith(then)
  }
  if (document.querySelector('[data-wait]') !== null) setTimeout(() => void look(), pauseMs)
}

if (document.querySelector('[data-wait]') !== null) setTimeout(() => void look(), pauseMs)
