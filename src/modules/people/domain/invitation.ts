/** How long an invitation opens an account (product): a week, so that a weekend or a day of leave costs nobody theirs. */
export const invitationLasts = { hours: 7 * 24 }
