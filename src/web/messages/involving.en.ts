import type { involvingId } from './involving.id.ts'

export const involvingEn: typeof involvingId = {
  title: 'Officers whom this report concerns',
  officer: 'Officer',
  hint: 'Officers whose names stand in the report come first. Once saved, this report is no longer there for them: in lists, counts, searches and notices.',
  choose: 'Choose an officer',
  inText: (name) => `${name} (named in the report)`,
}
