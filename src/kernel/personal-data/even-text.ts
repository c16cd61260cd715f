/** Stands where the even text has a sign less than the text; counts as nothing between two digits. */
export const gap = '\u200b'

/** Digits of scripts that compatibility does not turn into ours, Javanese, Sundanese and Balinese among them: their zeros. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
]

/** A token of digits and of the letters that people type for them: O for 0, l or I for 1. */
const mixed = /(?<![\p{L}\p{N}])[\dOoIl|]{2,}(?![\p{L}\p{N}])/gu
const asDigit: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1' }

/**
 * The text as a detector reads it, of exactly the same length, so that a place in one is the same place in the other:
 * digits, spaces, dashes and wide letters of any script as ours, invisible signs as gaps, a written-out `\n` as a line
 * break, and letters that stand for digits as digits.
 */
export function evenText(text: string): string {
  const plain = /^[\p{ASCII}]*$/u.test(text) ? text : text.replaceAll(/[^\p{ASCII}]/gu, evenSign)
  return plain.replaceAll('\\n', `\n${gap}`).replaceAll(mixed, (token) => {
    const digits = token.replaceAll(/\D/g, '').length
    return digits * 2 < token.length || digits === token.length
      ? token
      : token.replaceAll(/\D/g, (one) => asDigit[one] ?? one)
  })
}

function evenSign(sign: string): string {
  const alone = sign.normalize('NFKC')
  const plain = /^\p{ASCII}$/u.test(alone) ? alone : otherwise(sign)
  return plain.padEnd(sign.length, gap)
}

function otherwise(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return digitOf(sign.codePointAt(0) ?? 0) ?? sign
  if (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(sign)) return ' '
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-'
  // Combining marks too: a digit with a keycap around it is a digit.
  return /[\p{Cf}\p{Me}\p{Mn}]/u.test(sign) ? gap.repeat(sign.length) : sign
}

function digitOf(code: number): string | null {
  const zero = zeros.findLast((one) => one <= code)
  return zero === undefined || code > zero + 9 ? null : String(code - zero)
}
