/** The site that passkeys belong to: its host name, and the one origin that may ask for them. */
export type PasskeySite = { readonly id: string; readonly origin: string }

/**
 * The site that browsers allow to ask for passkeys at this address, or null where they allow none: only over `https:`,
 * and on `localhost`. They never do so at a numeric address; the program's own machine is called `localhost` then.
 */
export function passkeySiteOf(address: string): PasskeySite | null {
  const { protocol, hostname, port } = new URL(address)
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  if (isLoopback) {
    const origin = `${protocol}//localhost${port === '' ? '' : `:${port}`}`
    return { id: 'localhost', origin }
  }
  const isNumeric = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  return protocol === 'https:' && !isNumeric ? { id: hostname, origin: new URL(address).origin } : null
}

/**
 * Is a visitor who names this host (`Host` of a request) where the site's passkeys work? Only one's own machine has several
 * names; what a proxy makes of a site's name says nothing about what the browser sees.
 */
export const isAtSite = (site: PasskeySite, host: string): boolean =>
  site.id !== 'localhost' || new URL(site.origin).host === host
