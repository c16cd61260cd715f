/** A place of the administrative map by its official code: `14` a province, `14.01` a regency or city. */
export type Area = {
  readonly code: string
  readonly level: 'province' | 'regency' | 'district' | 'village'
  readonly name: string
  readonly parent: string | null
}
