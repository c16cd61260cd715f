/** The region of a network address, enough to wonder at: “103.20.…”, “2404:8000:…”; “?” where it is none. */
export function networkRegion(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  const v4 = /^(\d{1,3}\.\d{1,3})\./.exec(plain)?.[1]
  if (v4 !== undefined) return `${v4}.…`
  const v6 = /^([\da-f]{1,4}:[\da-f]{1,4}):/i.exec(plain)?.[1]
  if (v6 !== undefined) return `${v6}:…`
  return plain.startsWith('::') ? '::…' : '?'
}
