import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Agencies, Agency } from './agency.ts'

export type AgencyRefusal =
  | { readonly refusal: 'slugInvalid' }
  | { readonly refusal: 'nameMissing' }
  | { readonly refusal: 'parentUnknown'; readonly parent: AgencyId }
  | { readonly refusal: 'parentBelowItself'; readonly parent: AgencyId }
  /** The nation and the Ombudsman stand on top, everything else below something; the Ombudsman's offices below it alone. */
  | { readonly refusal: 'kindMisplaced' }
  | { readonly refusal: 'workingWeekInvalid' }
  /** Citizens follow it from the agency's page, so it leads to a site and nowhere else. */
  | { readonly refusal: 'websiteInvalid' }
  /** Zone, week and area make every date it has promised; they may not change under dates that are told. */
  | { readonly refusal: 'calendarFactsFixed' }
  | { readonly refusal: 'smsPrefixInvalid'; readonly prefix: string }
  | { readonly refusal: 'smsPrefixTaken'; readonly prefix: string; readonly by: AgencyId }
  | { readonly refusal: 'activeAgenciesBelow'; readonly agencies: readonly AgencyId[] }

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Prefixes may contain dots and single spaces inside (docs/glossary.md). */
const smsPrefix = /^[A-Z0-9][A-Z0-9.]*( [A-Z0-9.]+)*$/

/**
 * May `agency` stand among the others, new or changed? Answers it tidied: prefixes in capitals, the week in order, the
 * site as a whole address.
 * Refuses what would break the tree or make an SMS prefix ambiguous.
 */
export function checkAgency(agencies: Agencies, agency: Agency): Result<Agency, AgencyRefusal> {
  const tidied: Agency = {
    ...agency,
    name: agency.name.trim(),
    shortName: agency.shortName.trim(),
    website: agency.website === null ? null : withScheme(agency.website.trim()),
    workingWeek: agency.workingWeek.toSorted((a, b) => a - b),
    smsPrefixes: agency.smsPrefixes.map((prefix) => prefix.trim().toUpperCase().replace(/\s+/g, ' ')),
  }
  const refusal = refusalOf(agencies, tidied)
  return refusal === null ? accept(tidied) : refuse(refusal)
}

function refusalOf(agencies: Agencies, agency: Agency): AgencyRefusal | null {
  const { id, parent, workingWeek, smsPrefixes } = agency
  if (!slug.test(id)) return { refusal: 'slugInvalid' }
  if (agency.name === '' || agency.shortName === '') return { refusal: 'nameMissing' }
  if (parent !== null && parent !== id && !agencies.has(parent)) return { refusal: 'parentUnknown', parent }
  if (parent !== null && (parent === id || isWithin(agencies, parent, id)))
    return { refusal: 'parentBelowItself', parent }
  if (!isInPlace(agencies, agency)) return { refusal: 'kindMisplaced' }
  const days = new Set(workingWeek)
  if (days.size === 0 || days.size !== workingWeek.length || workingWeek.some((day) => !isWeekday(day)))
    return { refusal: 'workingWeekInvalid' }
  if (agency.website !== null && !isSite(agency.website)) return { refusal: 'websiteInvalid' }
  const before = agencies.get(id)
  if (before !== undefined && countsOtherwise(before, agency)) return { refusal: 'calendarFactsFixed' }
  for (const prefix of smsPrefixes) {
    if (!smsPrefix.test(prefix)) return { refusal: 'smsPrefixInvalid', prefix }
    const owner = [...agencies.values()].find((other) => other.id !== id && other.smsPrefixes.includes(prefix))
    if (owner) return { refusal: 'smsPrefixTaken', prefix, by: owner.id }
  }
  const below = [...agencies.values()].filter((other) => other.parent === id && other.isActive)
  if (!agency.isActive && below.length > 0)
    return { refusal: 'activeAgenciesBelow', agencies: below.map((other) => other.id) }
  return null
}

function isInPlace(agencies: Agencies, { kind, parent }: Agency): boolean {
  const above = parent === null ? null : agencies.get(parent)?.kind
  if (kind === 'nation') return above === null
  if (kind === 'ombudsman') return above === null || above === 'ombudsman'
  return above !== null && above !== 'ombudsman'
}

const countsOtherwise = (a: Agency, b: Agency): boolean =>
  a.zone !== b.zone || a.areaCode !== b.areaCode || a.workingWeek.join() !== b.workingWeek.join()

/** People type `kampar.go.id`. */
const withScheme = (typed: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`)
const isSite = (address: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) && URL.canParse(address)

const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7
