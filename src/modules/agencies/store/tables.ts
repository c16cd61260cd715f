import type { AgencyId } from '../../../kernel/brand.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import type { AgencyKind } from '../domain/agency.ts'

export type AgencyTables = {
  agencies: {
    id: AgencyId
    name: string
    short_name: string
    kind: AgencyKind
    parent: AgencyId | null
    zone: Zone
    working_week: readonly number[]
    area_code: string | null
    sms_prefixes: readonly string[]
    address: string | null
    phone: string | null
    website: string | null
    is_active: boolean
    competence: readonly string[]
  }
  categories: {
    slug: string
    name_id: string
    name_en: string
    is_sensitive: boolean
    position: number
    words: readonly string[]
    is_closed: boolean
  }
}
