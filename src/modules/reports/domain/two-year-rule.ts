export type TwoYearRule = {
  readonly happenedOn: Temporal.PlainDate
  /** The last day on which it would have been in time. */
  readonly until: Temporal.PlainDate
  readonly isOlder: boolean
}

/**
 * The Ombudsman looks at what happened within two years before the complaint (docs/law/ombudsman.md; unverified). Counted
 * from the day that the reporter named to the day on which the report was filed: an agency that takes its time costs the
 * reporter nothing. Null where no day was named. It warns; declining is a person's decision.
 */
export function twoYearRule(happenedOn: Temporal.PlainDate | null, filedOn: Temporal.PlainDate): TwoYearRule | null {
  if (happenedOn === null) return null
  const until = happenedOn.add({ years: 2 })
  return { happenedOn, until, isOlder: Temporal.PlainDate.compare(filedOn, until) > 0 }
}
