/** How long a code is good for after it was first sent (product): long enough for a slow mailbox. */
export const codeLasts = { minutes: 15 }
/** How long whoever proved a contact has to say who they are (product). */
export const provenLasts = { hours: 2 }
/** Wrong codes before a new one must be asked for (product). */
export const attemptsAllowed = 5
export const usualDigits = 6

/** Wrong codes for one contact within a day after which its next codes are longer (product). */
const wrongBeforeLonger = 10
const longerDigits = 9
/**
 * Whoever guesses at somebody's contact from many browsers makes the codes longer and shuts nobody out: a thousand times
 * less likely to be guessed, and three digits more to type.
 */
export const digitsAfter = (wrongToday: number): number => (wrongToday < wrongBeforeLonger ? usualDigits : longerDigits)

/** After each sending the next is a little longer in coming (product), so that no mailbox is flooded. */
const waitsMinutes = [1, 2, 5, 10] as const
const longestWaitMinutes = 15
export const sendAgainAt = (sends: number, sentAt: Temporal.Instant): Temporal.Instant =>
  sentAt.add({ minutes: waitsMinutes[sends - 1] ?? longestWaitMinutes })

/** Digits that follow from a blind index: the leading 48 bits, far more than there are codes. */
export const digitsFrom = (bytes: Uint8Array, digits: number): string => {
  const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** A code as people copy it: with spaces or a dash, or with the words around it. Empty where it holds no digits. */
export const readCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/[^0-9]/g, '')
