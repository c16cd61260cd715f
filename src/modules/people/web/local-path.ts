const here = 'http://here.invalid'

/** The path of this site that `text` names, or `otherwise` where it would lead to another site or is no path. */
export function localPath(text: string, otherwise: `/${string}`): `/${string}` {
  const url = text.startsWith('/') ? URL.parse(text, here) : null
  // A path may resolve to two slashes in front (`/..//x`), which a browser takes for another host.
  if (url === null || url.origin !== here || url.pathname.startsWith('//')) return otherwise
  return `/${url.pathname.slice(1)}${url.search}`
}
