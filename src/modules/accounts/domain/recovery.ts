/**
 * How long an account that was asked back stays with its old contacts (product): three days, so that whoever still has
 * one of them reads the letter and can stop it.
 */
export const recoveryWaits = { hours: 72 }
