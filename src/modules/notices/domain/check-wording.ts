import { fillableIn, hasSms, isLinked, owedIn } from './template-facts.ts'
import type { Template } from './templates.ts'
import { fillLine, namesIn, placeholders, type Facts, type Placeholder, type Wording } from './wording.ts'

export type WordingField = keyof Wording

/** What is wrong with somebody's words for a template, and in which field. */
export type WordingFault = { readonly field: WordingField } & (
  | { readonly fault: 'missing' | 'notOneLine' | 'markup' | 'linkTyped' | 'identityTyped' | 'lettersNotForSms' }
  | { readonly fault: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly fault: 'unknownPlaceholder' | 'neverFilled'; readonly name: string }
  | { readonly fault: 'owed'; readonly name: Placeholder }
)

/** As much as a mail program shows of a headline, as much as people read, and two parts of an SMS (GSM 03.40). */
const most = { subject: 80, body: 2000, sms: 306 } as const

const link = /\b(https?:\/\/|www\.)|\b[a-z0-9-]+\.(id|com|org|net)\b/i
/** An e-mail address, or so many digits as only numbers of people and phones have. */
const identity = /[^\s@]+@[^\s@]+\.[^\s@]+|\d(?:[ .-]?\d){7,}/
/** What every phone shows, and what costs one place each. */
const plainLetters = /^[\w\s.,:;?!@#$%&()*+/=<>'"{}-]*$/

/**
 * Everything wrong with words for a template; empty where they may be saved. They never hold a link of their own, a
 * number or address of a person, or anything that is not filled in; the text of a report is no placeholder at all.
 * `examples` are the longest values that may stand in the braces, `smsBegins` is what precedes an SMS by itself.
 */
export function checkWording(
  template: Template,
  wording: Wording,
  examples: Facts,
  smsBegins: string,
): readonly WordingFault[] {
  const { subject, body, sms } = wording
  const inText = fillableIn(template)
  return [
    ...faultsIn('subject', subject, inText),
    ...(subject.includes('\n') ? [{ field: 'subject', fault: 'notOneLine' } as const] : []),
    ...faultsIn('body', body, inText),
    ...missingIn('body', body, owedIn(template)),
    ...(sms === null
      ? hasSms(template)
        ? [{ field: 'sms', fault: 'missing' } as const]
        : []
      : smsFaults(template, sms, smsBegins + fillLine(sms, examples))),
  ]
}

function smsFaults(template: Template, sms: string, example: string): readonly WordingFault[] {
  const fillable = isLinked(template) ? ([...fillableIn(template), 'tautan'] as const) : fillableIn(template)
  const length = example.length
  return [
    ...faultsIn('sms', sms, fillable),
    ...missingIn('sms', sms, isLinked(template) ? 'tautan' : null),
    ...(plainLetters.test(sms) ? [] : [{ field: 'sms', fault: 'lettersNotForSms' } as const]),
    ...(length > most.sms ? [{ field: 'sms', fault: 'tooLong', length, most: most.sms } as const] : []),
  ]
}

function faultsIn(field: WordingField, text: string, fillable: readonly Placeholder[]): readonly WordingFault[] {
  if (text.trim() === '') return [{ field, fault: 'missing' }]
  const longest = field === 'sms' ? Infinity : most[field]
  const typed = text.replaceAll(/\{[^{}]*\}/g, '')
  return [
    ...(text.length > longest ? [{ field, fault: 'tooLong', length: text.length, most: longest } as const] : []),
    ...namesIn(text).flatMap((name): WordingFault[] => {
      if (!placeholders.some((one) => one === name)) return [{ field, fault: 'unknownPlaceholder', name }]
      return fillable.some((one) => one === name) ? [] : [{ field, fault: 'neverFilled', name }]
    }),
    ...(/[<>{}]/.test(typed) ? [{ field, fault: 'markup' } as const] : []),
    ...(identity.test(typed) ? [{ field, fault: 'identityTyped' } as const] : []),
    ...(link.test(typed.replaceAll(new RegExp(identity, 'g'), '')) ? [{ field, fault: 'linkTyped' } as const] : []),
  ]
}

const missingIn = (field: WordingField, text: string, name: Placeholder | null): readonly WordingFault[] =>
  name === null || namesIn(text).includes(name) ? [] : [{ field, fault: 'owed', name }]
