/**
 * How people behave in a rehearsal where the record does not say: shares from 0 to 1, and ranges of elapsed hours, of
 * which the early ones are the likelier. Printed at the start of each rehearsal; none of these numbers is a law.
 */
export const rules = {
  reporter: {
    givesContact: 0.85,
    consentsToReferral: 0.5,
    staysAnonymous: 0.1,
    asksForConfidence: 0.02,
    withdraws: { share: 0.01, hours: [4, 400] },
    regrets: { share: 0.25, hours: [4, 200] },
  },
  verifier: {
    /** Where the record has the first answer: verified after this part of the time to it. */
    partOfTimeToAnswer: [0.1, 0.5],
    /** Where it has none. */
    verifies: { share: 0.99, hours: [0.3, 96] },
    asksToComplete: 0.05,
    archivesAsForeign: 0.015,
    misroutes: 0.03,
    setsSupervisory: 0.02,
    disposesAgain: { share: 1, hours: [1, 60] },
    publishes: { share: 0.97, hours: [0.5, 40] },
    decidesAppeal: { share: 0.95, hours: [4, 150] },
    grantsAppeal: 0.4,
  },
  clarification: { share: 0.7, hours: [2, 200] },
  lateClarification: { share: 0.1, hours: [48, 900] },
  appeal: { share: 0.2, hours: [4, 200] },
  office: {
    refuses: { share: 0.01, hours: [2, 70] },
    acknowledges: { share: 0.5, hours: [0.5, 24] },
    /** Where the record has no times at all: an office answers so many, after so long. */
    answers: { share: 0.93, hours: [6, 900] },
    /** An answer after the first, after an objection or a promise. */
    answersAgain: { share: 0.93, hours: [12, 300] },
    decidesDraft: { share: 0.99, hours: [0.5, 40] },
    interimFirst: 0.1,
    isUnable: 0.02,
    retracts: { share: 0.005, hours: [2, 100] },
  },
  afterAnswer: {
    confirms: { share: 0.12, hours: [0.5, 220] },
    replies: { share: 0.06, hours: [0.5, 220] },
    objects: { share: 0.06, hours: [0.5, 220] },
  },
  objectsAfterClosing: { share: 0.04, hours: [4, 220] },
  rates: { share: 0.15, hours: [0.2, 100] },
  consentsWhenAsked: { share: 0.3, hours: [4, 600] },
  ombudsman: {
    acknowledges: { share: 1, hours: [4, 120] },
    decides: { share: 1, hours: [24, 240] },
    facilitates: 0.9,
    concludes: { share: 0.9, hours: [100, 900] },
    withFindings: 0.5,
    decidesWithdrawal: { share: 1, hours: [4, 120] },
  },
  notices: { failing: 0.02, afterHours: [0.01, 0.5] },
} as const satisfies Rules

type Range = readonly [number, number]
type Habit = { readonly share: number; readonly hours: Range }
type Behaviour = Readonly<Record<string, number | Range | Habit>>
type Rules = Readonly<Record<string, Behaviour | Habit>>
