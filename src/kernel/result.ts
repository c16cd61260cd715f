/** The outcome of something that may be foreseen to fail: a value, or a refusal that says why not. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal })

/** For the end of an exhaustive switch: reaching it is a bug, and the compiler says so first. */
export function never(value: never): never {
  throw new Error(`unforeseen: ${JSON.stringify(value)}`)
}
