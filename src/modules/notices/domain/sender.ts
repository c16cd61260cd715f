/** A message as a gateway takes it. */
export type Outgoing = {
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same at every attempt, so that a gateway can drop repetitions; another when an officer sends it again. */
  readonly messageId: string
}

/** What became of an attempt. `refused` is for good, `unavailable` may work later. `why` never names a person. */
export type Attempted =
  | { readonly outcome: 'accepted'; readonly providerId: string | null }
  | { readonly outcome: 'refused' | 'unavailable'; readonly why: string }

/** A gateway to one route. Throwing counts as `unavailable`; `signal` says when nobody waits any more. */
export type Sender = { readonly send: (message: Outgoing, signal: AbortSignal) => Promise<Attempted> }
