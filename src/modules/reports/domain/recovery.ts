/** How long a code for a new secret may be used, and how soon another is sent (product): a mailbox is not to be flooded. */
export const codeLastsHours = 24
export const codePauseMinutes = 10

/** Does a code that was asked for then still open the report? */
export const isCodeOpen = (askedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, askedAt.add({ hours: codeLastsHours })) < 0
