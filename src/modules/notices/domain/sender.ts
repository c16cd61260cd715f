/** A message as a gateway takes it. */
export type Outgoing = {
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same as a simple page, for e-mail; null where a route knows text only. */
  readonly html: string | null
  /** The same at every attempt, so that a gateway can drop repetitions; another when an officer sends it again. */
  readonly messageId: string
  /** Names this very attempt to whoever sends the message back, and proves that it was ours. */
  readonly returnToken: string
  /** Where a reader stops what comes regularly; null for what comes for a reason of its own. */
  readonly unsubscribeUrl: string | null
}

/**
 * What became of an attempt. `refused` is for good and `unavailable` may work later, both for this message;
 * `channelDown` is the gateway's own fault (its sign-in, its encryption, its network) and costs no message an attempt.
 * `why` never names a person.
 */
export type Attempted =
  | { readonly outcome: 'accepted'; readonly providerId: string | null }
  | { readonly outcome: 'refused' | 'unavailable' | 'channelDown'; readonly why: string }

/** A gateway to one route. Throwing counts as `unavailable`; `signal` says when nobody waits any more. */
export type Sender = { readonly send: (message: Outgoing, signal: AbortSignal) => Promise<Attempted> }

/** What came back of a message: that it failed for good, is late, or arrived. */
export type Bounce = {
  readonly action: 'failed' | 'delayed' | 'delivered'
  /** The enhanced status code (RFC 3463), as in `5.1.1`; null where none was given. */
  readonly status: string | null
  /** As in the message that went out; null where the bounce does not show them. */
  readonly returnToken: string | null
  readonly messageId: string | null
}

/** Whether a bounce was one of ours. */
export type BounceReading = 'taken' | 'unknown'

/** Where bounces come in. `read` hands each new one over once it was understood, and answers how many it saw. */
export type BounceSource = {
  readonly read: (take: (bounce: Bounce) => Promise<BounceReading>) => Promise<number>
}
