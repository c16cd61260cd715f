import { messages, type Language } from '../../../web/messages/messages.ts'
import type { AgencySuggestion } from '../domain/suggest-agency.ts'
import { findArea } from '../usecases/find-areas.ts'

/** The reason for a suggestion as it stands behind the office's name: “karena tempatnya di Kabupaten Kampar; …”. */
export function whySuggested({ agency, region, category, words }: AgencySuggestion, language: Language): string {
  const { because } = messages[language].places
  const place = (region.areaCode === null ? null : findArea(region.areaCode)?.name) ?? region.name
  if (category === null) return because.place(place)
  if (words.length === 0) return because.topic(agency.shortName, category.name[language], place)
  const quoted = new Intl.ListFormat(language).format(words.map((word) => `“${word}”`))
  return because.words(agency.shortName, category.name[language], place, quoted)
}
