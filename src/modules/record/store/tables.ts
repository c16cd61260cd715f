export type RecordTables = {
  record_days: {
    day: Temporal.PlainDate
    size: number
    root: Buffer
    previous: Buffer
    link: Buffer
    sealed_at: Temporal.Instant
  }
  record_leaves: { day: Temporal.PlainDate; salt: Buffer; entries: Buffer }
}
