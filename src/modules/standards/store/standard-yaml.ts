import { stringify } from 'yaml'
import { refuse, type Result } from '../../../kernel/result.ts'
import { readYaml, type Fault } from '../../../platform/read-yaml.ts'
import { misfitsOf } from '../domain/misfits.ts'
import type { Standard } from '../domain/standard.ts'
import { documentSchema, toPlainData } from './document-schema.ts'

export type UnreadableStandard = { readonly refusal: 'unreadableStandard'; readonly faults: readonly Fault[] }

/** Reads one standard from its YAML file; refuses with every fault at once, in the order of the lines. */
export function standardFromYaml(text: string): Result<Standard, UnreadableStandard> {
  const read = readYaml(text, documentSchema, misfitsOf)
  return read.ok ? read : refuse({ refusal: 'unreadableStandard', faults: read.refusal })
}

/** Writes a standard as the file that `standardFromYaml` reads back unchanged. */
export function standardToYaml(standard: Standard): string {
  return stringify(toPlainData(standard), { lineWidth: 120 })
}
