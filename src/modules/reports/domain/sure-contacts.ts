import type { ReportEvent } from './event.ts'
import { contactRoutes, type ContactRoute } from './words.ts'

/**
 * By which ways it can be proved whose report this is: those that have the contact of the filing still. The secret is all it
 * takes to give another, and whoever found the receipt has it; so no other proves anything, however long it stands there.
 */
export function sureContacts(events: readonly ReportEvent[]): readonly ContactRoute[] {
  const given = new Set(events.flatMap(routesGivenBy))
  return contactRoutes.filter((route) => !given.has(route))
}

function routesGivenBy(event: ReportEvent): readonly ContactRoute[] {
  // Of a change of before they were written down, it may have been each of them.
  if (event.type === 'contactChanged') return event.routes ?? contactRoutes
  return event.type === 'consentGiven' ? (event.routes ?? []) : []
}
