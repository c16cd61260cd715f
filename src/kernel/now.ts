/** The program's clock, passed in wherever time matters: the real one, a rehearsal one, or a test's. */
export type Now = () => Temporal.Instant
