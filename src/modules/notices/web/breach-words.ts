import { nationalZone } from '../../../kernel/agency-tree.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { BreachFacts } from '../usecases/letter.ts'

/** A field of an identity, or what stands in a report, in words. */
export function breachThing(field: string, language: Language): string {
  const { breaches, looks } = messages[language]
  const names: Readonly<Record<string, string>> = { ...looks.fields, ...breaches.things }
  return names[field] ?? field
}

/** What a person is told: which data, when, how, and what is done (UU 27/2022 art. 46 (2)). */
export function breachWords(
  { fields, since, until, how, measures }: Pick<BreachFacts, 'fields' | 'since' | 'until' | 'how' | 'measures'>,
  language: Language,
): readonly string[] {
  const { letter } = messages[language].breaches
  const at = (when: Temporal.Instant): string => moment(when, nationalZone, language)
  return [
    letter.fields(fields.map((field) => breachThing(field, language)).join(', ')),
    letter.when(at(since), at(until)),
    letter.how(how),
    letter.measures(measures),
  ]
}
