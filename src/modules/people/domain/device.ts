/** In this order: most browsers also name those that come after them. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iPhone/iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** A few words by which an officer recognises a device, from what its browser calls itself (`User-Agent`). */
export function deviceName(userAgent: string): string {
  const named = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(userAgent))?.[1])
  const words = named.filter((word) => word !== undefined).join(', ')
  return words || userAgent.slice(0, 40) || '?'
}
