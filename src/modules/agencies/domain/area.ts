export const areaLevels = ['province', 'regency', 'district', 'village'] as const
export type AreaLevel = (typeof areaLevels)[number]

/**
 * A place of the administrative map by its official code: `14` a province, `14.01` a regency or city, `14.01.02` a
 * district, `14.01.02.2003` a village. `name` says what it is: “Kecamatan Kampar”.
 */
export type Area = {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
  /** The places it lies in, from the nearest up to the province: “Kabupaten Kampar, Riau”; empty for a province. */
  readonly within: string
  readonly parent: string | null
}

/** “Kecamatan Kampar, Kabupaten Kampar, Riau”. */
export const fullName = ({ name, within }: Pick<Area, 'name' | 'within'>): string =>
  within === '' ? name : `${name}, ${within}`
