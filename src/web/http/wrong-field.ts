import type { Messages } from '../messages/messages.ts'

/** What a schema found wrong with one field, as the validator hands it on. */
export type WrongField = {
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What is wrong and what to give instead, in the reader's language; the validator itself speaks for programmers. */
export function wrongFieldWords({ keyword, params }: WrongField, { wrongField }: Messages): string {
  switch (keyword) {
    case 'too_small':
      return named(wrongField.atLeast, params['origin'])?.(String(params['minimum'])) ?? wrongField.other
    case 'too_big':
      return named(wrongField.atMost, params['origin'])?.(String(params['maximum'])) ?? wrongField.other
    case 'invalid_type':
      return named(wrongField.types, params['expected']) ?? wrongField.other
    case 'invalid_value':
      return wrongField.oneOf(listed(params['values']))
    case 'invalid_union':
      return 'options' in params ? wrongField.oneOf(listed(params['options'])) : wrongField.other
    case 'unrecognized_keys':
      return wrongField.unknownFields(listed(params['keys']))
    case 'custom':
      return named(wrongField.wanted, wantedIn(params)) ?? wrongField.other
    default:
      return wrongField.other
  }
}

const named = <T>(all: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' ? all[name] : undefined

const listed = (values: unknown): string => (Array.isArray(values) ? values.join(', ') : '')

/** A field of our own says what it wants. */
const wantedIn = ({ params }: Readonly<Record<string, unknown>>): unknown =>
  typeof params === 'object' && params !== null && 'wanted' in params ? params.wanted : undefined
