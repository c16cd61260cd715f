import type { SealedTable } from '../../../platform/db/sealed-table.ts'
import { soughtDetails } from '../domain/details.ts'
import { correctedContext } from './corrected.ts'

type Row = Readonly<Record<string, unknown>>
const of =
  (field: string) =>
  ({ reporter_id }: Row): string =>
    `reporter:${String(reporter_id)}:${field}`

/** What the vault of people seals, for sealing it anew with another key. */
export const peopleSealed: readonly SealedTable[] = [
  {
    table: 'reporter_identities',
    key: ['reporter_id'],
    sealed: {
      name_sealed: of('name'),
      phone_sealed: of('phone'),
      email_sealed: of('email'),
      address_sealed: of('address'),
      representative_sealed: of('representative'),
    },
    blind: {
      phone_blind: { of: 'phone_sealed', purpose: () => 'phone' },
      email_blind: { of: 'email_sealed', purpose: () => 'email' },
    },
  },
  {
    table: 'reporter_details',
    key: ['reporter_id', 'field'],
    sealed: { sealed: (row) => of(String(row['field']))(row) },
    blind: { blind: { of: 'sealed', purpose: ({ field }) => soughtDetails.find((one) => one === field) ?? null } },
  },
  {
    table: 'former_contacts',
    key: ['reporter_id', 'event_seq'],
    sealed: { phone_sealed: of('phone'), email_sealed: of('email') },
  },
  {
    table: 'corrected_identities',
    key: ['reporter_id', 'field', 'replaced_at'],
    sealed: { sealed: ({ reporter_id, field }) => correctedContext(String(reporter_id), String(field)) },
  },
  {
    table: 'code_generators',
    key: ['officer_id'],
    sealed: { secret_sealed: ({ officer_id }) => `code-generator:${String(officer_id)}` },
    blind: {},
  },
]
