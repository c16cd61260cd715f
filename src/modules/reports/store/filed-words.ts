import { sql } from 'kysely'

/**
 * Whoever reads words of many reports at once joins them by this and by nothing else: what a reporter closed to officers
 * (docs/law/life.md) joins nothing, just as what the law had erased holds nothing, so that no list, comparison, search or
 * lesson can forget to ask. It is joined to `reports`; one report is opened by `read-report.ts`, which knows its reader.
 */
export const wordsAreOpen = sql`reports.state ->> 'restricted' is distinct from 'everything'`

/** `titles.body`: the title that a report came with; null where it is closed or erased. */
export const withTitle = sql`
  join report_events filed on filed.report_id = reports.id and filed.seq = 1
  left join report_texts titles on titles.id = (filed.payload -> 'title' ->> 'id')::uuid and ${wordsAreOpen}`

/** `titles.body` and `bodies.body`: the title and the text that a report came with; null where closed or erased. */
export const withWords = sql`${withTitle}
  left join report_texts bodies on bodies.id = (filed.payload -> 'text' ->> 'id')::uuid and ${wordsAreOpen}`

/** The same, of those reports alone whose words are all there. */
export const withWhole = sql`
  join report_events filed on filed.report_id = reports.id and filed.seq = 1 and ${wordsAreOpen}
  join report_texts titles on titles.id = (filed.payload -> 'title' ->> 'id')::uuid and titles.body is not null
  join report_texts bodies on bodies.id = (filed.payload -> 'text' ->> 'id')::uuid and bodies.body is not null`

/** `report_places.address`: where it happened, as far as that is open. */
export const withPlace = sql`
  left join report_places on report_places.report_id = reports.id and ${wordsAreOpen}`

/** Narrows `report_words` to those that may be searched. */
export const mayBeSearched = sql`exists (
  select from reports where reports.id = report_words.report_id and ${wordsAreOpen})`
