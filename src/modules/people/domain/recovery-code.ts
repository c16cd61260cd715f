/** How many an account gets (product), and their signs: none that is mistaken for another on paper. */
export const recoveryCodes = 10
export const recoverySigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** A code as it is shown: “7KQ2-MWXA-93BT”. `pick` chooses a number below the one it gets. */
export const newRecoveryCode = (pick: (below: number) => number): string =>
  Array.from({ length }, () => recoverySigns[pick(recoverySigns.length)])
    .join('')
    .replaceAll(/.{4}(?=.)/g, '$&-')

/** A code as it is compared, however it was typed; null where it cannot be one. */
export function plainRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return plain.length === length ? plain : null
}
