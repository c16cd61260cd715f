import type { ReportNumber } from '../../../kernel/brand.ts'
import type { OwnHoldings } from '../../people/index.ts'
import type { OwnData, OwnReportData } from '../usecases/own-data.ts'
import type { OwnTrail } from '../usecases/own-trail.ts'
import { trailFilePath, type RightsBase } from './addresses.ts'

/** The shape of the file (docs/own-data.md). A field is added, never given another meaning. */
const format = 'lapor-data-diri/1'

/**
 * All of somebody's data as a file that other programs read (UU 27/2022 art. 13). Moments are ISO 8601 in UTC, names of
 * fields are the program's own, and what was not given is null.
 */
export const dataJson = ({ madeAt, account, reports, closedReports }: OwnData, base: RightsBase) => ({
  format,
  madeAt: madeAt.toString(),
  account:
    account === null
      ? null
      : {
          openedAt: account.openedAt?.toString() ?? null,
          identity: identityJson(account.holdings),
          provenContacts: account.contacts.map(({ route, provenAt }) => ({ route, provenAt: provenAt.toString() })),
          sessions: account.sessions.map(({ device, lastSeenAt }) => ({ device, lastSeenAt: lastSeenAt.toString() })),
          passkeys: account.passkeys.map(({ name, createdAt }) => ({ name, createdAt: createdAt.toString() })),
        },
  reports: reports.map((report) => reportJson(report, base)),
  reportsClosedToThisAccount: closedReports,
})

function reportJson(
  { view, proof, holdings, notices, looks, trail, accounts, leftOut }: OwnReportData,
  base: RightsBase,
) {
  const { state, place, areaCode, title, body, timeline, cards } = view
  return {
    number: state.number,
    filedAt: state.filedAt.toString(),
    channel: state.channel,
    kind: state.kind,
    category: state.category,
    phase: state.phase,
    title,
    body,
    place: {
      areaCode,
      address: place?.address ?? null,
      occurredOn: place?.occurredOn?.toString() ?? null,
      lat: place?.lat ?? null,
      lng: place?.lng ?? null,
    },
    anonymous: state.anonymous,
    confidential: state.confidential,
    publication: state.publication,
    consentToReferral: state.consent,
    identityIsCovered: proof.proof !== 'proven',
    identity: identityJson(holdings),
    shownPaper: holdings.paper === null ? null : { paper: holdings.paper.paper, at: holdings.paper.at.toString() },
    history: timeline.map(({ event, text, isErased }) => ({
      seq: event.seq,
      at: event.at.toString(),
      event: event.type,
      by: event.by.kind,
      agency: 'agency' in event.by ? event.by.agency : null,
      text,
      isErased,
    })),
    files: [...cards.values()].map(({ id, name, mediaType, sizeBytes }) => ({ id, name, mediaType, sizeBytes })),
    notices: notices.map(({ template, route, state: arrival, createdAt, settledAt }) => ({
      template,
      route,
      state: arrival,
      createdAt: createdAt.toString(),
      settledAt: settledAt?.toString() ?? null,
    })),
    looksAtIdentity: looks.map(({ at, office, role, purpose, reason, fields, isByProgram }) => ({
      at: at.toString(),
      office,
      role,
      purpose,
      reason,
      fields,
      isByProgram,
    })),
    ...trailJson(trail, base, state.number),
    accountsWithThisReport: accounts,
    leftOut,
  }
}

/** A page of who dealt with a report; `processingNext` is the address of the following one, null on the last. */
export const trailJson = ({ entries, next }: OwnTrail, base: RightsBase, number: ReportNumber) => ({
  processing: entries.map(({ at, event, office, role, isByProgram }) => {
    return { at: at.toString(), event, office, role, isByProgram }
  }),
  processingNext: next === null ? null : trailFilePath(base, number, next),
})

/** Who somebody is, each field with the moment since which it is kept. A representative is another person: left out. */
function identityJson({ identity, details, since, corrected }: OwnHoldings) {
  const at = since.identity?.toString() ?? null
  const lines = (['name', 'phone', 'email', 'address'] as const).map((field) => ({
    field,
    value: identity?.[field] ?? null,
    keptSince: identity?.[field] == null ? null : at,
  }))
  const further = [...since.details].map(([field, keptAt]) => ({
    field,
    value: details[field] ?? null,
    keptSince: keptAt.toString(),
  }))
  return {
    fields: [...lines, ...further],
    corrected: corrected.map(({ field, was, at: correctedAt }) => ({ field, was, at: correctedAt.toString() })),
    formerContactsLeftAt: since.formerContacts.map((left) => left.toString()),
  }
}
