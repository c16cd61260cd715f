import type { AgencyId } from '../../../../kernel/brand.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { OpenLaw } from '../../../reports/index.ts'
import type { TrailEntry, TrailPage } from '../../usecases/read-trail.ts'

/** What turns the ids of an entry into names. */
export type TrailNames = {
  readonly officers: TrailPage['names']
  readonly agencies: OpenLaw['agencies']
  readonly language: Language
}

/** Who did it. */
export function whoDid({ actor_kind: kind, officer_id: id }: TrailEntry, { officers, language }: TrailNames): string {
  const { trail } = messages[language]
  return kind === 'officer' ? (officers.get(id ?? '') ?? trail.unknownOfficer) : trail.actors[kind]
}

/** What was done; an event without words stands as it was recorded. */
export function whatWasDone({ event }: Pick<TrailEntry, 'event'>, language: Language): string {
  const events: Readonly<Record<string, string>> = messages[language].trail.events
  return events[event] ?? event
}

/** What it was done to; null where there is no such thing, or it is whoever did it. */
export function whatItWasAbout(
  { subject, isHidden, officer_id: officer }: TrailEntry,
  names: TrailNames,
): string | null {
  if (isHidden) return messages[names.language].trail.hidden
  return subject === null || subject === officer ? null : named(subject, names)
}

/** The rest of what was recorded; null where it is nothing. */
export function detailOf({ detail }: TrailEntry, names: TrailNames): string | null {
  const words: Readonly<Record<string, string>> = messages[names.language].trail.details
  const parts = Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${words[name] ?? name}: ${valueOf(name, value, names)}`)
  return parts.join('; ') || null
}

function valueOf(name: string, value: TrailEntry['detail'][string] | undefined, names: TrailNames): string {
  const { trail, people, desk, looks } = messages[names.language]
  if (typeof value === 'boolean') return value ? trail.yes : trail.no
  const text = String(value)
  // Whose lines they were is not for whoever reads the trail.
  if (name === 'listed') return String(text.split(' ').length)
  if (name === 'role') return wordOf(people.roles, text)
  if (name === 'purpose') return wordOf(desk.purposes, text)
  if (name === 'fields')
    return text
      .split(', ')
      .map((field) => wordOf(looks.fields, field))
      .join(', ')
  return named(text, names)
}

const named = (text: string, { officers, agencies }: TrailNames): string =>
  officers.get(text) ?? agencies.get(text as AgencyId)?.name ?? text

const wordOf = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name
