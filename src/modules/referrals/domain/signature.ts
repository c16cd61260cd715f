/** What is signed of a dossier on its way: when it was sent, which delivery it is, and the hash of all its bytes. */
export const sentText = (timestamp: string, delivery: string, sha256: string): string =>
  `${timestamp}.${delivery}.${sha256}`

/** What a receipt must be signed over, so that nobody else can have given it. */
export const receiptText = (delivery: string, receipt: string): string => `${delivery}.${receipt}`
