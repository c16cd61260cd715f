import type { AgencyId, StandardId } from '../../../kernel/brand.ts'

/** `slug@version`, as in `kampar@1`. */
export const standardId = ({ agency, version }: { agency: AgencyId; version: number }): StandardId =>
  `${agency}@${version}` as StandardId

/** The agency whose standard is the national frame. */
export const nationalAgency = 'nasional' as AgencyId
