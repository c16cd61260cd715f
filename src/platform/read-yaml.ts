import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'
import { accept, refuse, type Result } from '../kernel/result.ts'

/** What is wrong in a file: the line (from 1), the field as a path (`limits.0.amount`), and what to write instead. */
export type Fault = { readonly line: number; readonly field: string; readonly message: string }

/** Something that the schema cannot see, at the field it is about. */
export type Misfit = { readonly path: readonly PropertyKey[]; readonly message: string }

/**
 * Reads a YAML file of a known shape, and asks `misfitsOf` about what fits the shape and is wrong all the same. Refuses
 * with every fault at once, in the order of the lines.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  misfitsOf: (value: T) => readonly Misfit[] = () => [],
): Result<T, readonly Fault[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  if (document.errors.length > 0)
    return inOrder(
      document.errors.map(({ pos, message }) => {
        return { line: lineOf(pos[0]), field: '', message: `not readable as YAML from here on: ${message}` }
      }),
    )
  const faultAt = ({ path, message }: Misfit): Fault => ({
    line: lineOf(offsetOf(document, path)),
    field: path.map(String).join('.'),
    message,
  })
  const parsed = schema.safeParse(document.toJS())
  if (!parsed.success)
    return inOrder(
      parsed.error.issues
        .flatMap(flatten)
        .map(({ path, message }) =>
          faultAt({ path, message: document.hasIn(path) ? message : `this field is missing: ${message}` }),
        ),
    )
  const misfits = misfitsOf(parsed.data)
  return misfits.length > 0 ? inOrder(misfits.map(faultAt)) : accept(parsed.data)
}

const inOrder = (faults: Fault[]) => refuse<readonly Fault[]>(faults.toSorted((a, b) => a.line - b.line))

/** Where the field stands; a missing one is looked for in the block that should hold it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true)
    const start = (node as Node | undefined)?.range?.[0]
    if (start !== undefined) return start
  }
  return 0
}

/** One sentence for each thing that is wrong; a choice between shapes is judged by the shape that came nearest. */
function flatten(issue: z.core.$ZodIssue): Misfit[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...issue.path, key], message: `there is no field "${key}" here` }))
    case 'invalid_union': {
      const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
      return nearest.flatMap(flatten).map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
    }
    case 'invalid_value':
      return [{ path: issue.path, message: `write one of: ${issue.values.map(String).join(', ')}` }]
    case 'invalid_type':
      return [{ path: issue.path, message: `write ${nouns[issue.expected] ?? issue.expected} here` }]
    case 'too_small': {
      const message = issue.origin === 'number' ? `write ${String(issue.minimum)} or more` : 'write something here'
      return [{ path: issue.path, message }]
    }
    case 'too_big':
      return [{ path: issue.path, message: `write ${String(issue.maximum)} or less` }]
    case 'invalid_format':
      return [{ path: issue.path, message: formats[issue.format] ?? 'write letters, digits and "-" only' }]
    default:
      return [{ path: issue.path, message: issue.message }]
  }
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list ("- …")',
  object: 'fields ("name: value")',
  record: 'fields ("name: value")',
}
const formats: Readonly<Record<string, string>> = { date: 'write a day as 2026-01-31' }
