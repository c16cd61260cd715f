/** A complaint of a record, as a rehearsal takes it in. Null where the record says nothing. */
export type Complaint = {
  /** Tells it apart from the others of the record, such as its line. */
  readonly name: string
  readonly title: string
  readonly body: string
  readonly address: string | null
  /** The office as the record calls it: by a number or a short name, and by its full name where there is one. */
  readonly office: string | null
  readonly officeName: string | null
  /** Complaints of one group are about the same thing. */
  readonly group: string | null
  readonly filedAt: Temporal.Instant | null
  /** When the first answer was given; null where the record says that there was none. */
  readonly answeredAt: Temporal.Instant | null | 'notRecorded'
}

/** An office's slug: what the record calls it, below the regency, in the letters that a slug may have. */
export function slugOf(regency: string, office: string): string {
  const plain = office
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return `${regency}-latihan-${plain.replaceAll(/^-|-$/g, '') || 'kantor'}`
}
