import type { OfficerId } from '../../../../kernel/brand.ts'
import { plainText } from '../../../../kernel/words-in-text.ts'
import { agencyName } from '../report/facts.ts'
import { nothingAsked, words, type At, type CommandForms } from './command-form.ts'

/** Words of three letters or more that are a part of somebody's name, not of their title. */
const nameWords = (name: string): string[] =>
  plainText(name)
    .split(' ')
    .filter((word) => word.length > 2 && !['drs', 'dra', 'prof', 'haji'].includes(word))

/** Does the report's text have this name, or most of it? */
function isNamed({ view: { title, body } }: At, name: string): boolean {
  const said = new Set(plainText(`${title ?? ''} ${body ?? ''}`).split(' '))
  const parts = nameWords(name)
  return parts.length > 0 && parts.filter((word) => said.has(word)).length * 2 > parts.length
}

/** Everybody who could read the report now; those whose names stand in its text first. */
function choices(at: At) {
  const { involving, people } = at.text
  const all = (at.colleagues ?? []).map(({ id, name, post }) => {
    const duty = `${name}, ${people.dutyAt(people.roles[post.role], agencyName(at.view, post.agency))}`
    const isIn = isNamed(at, name)
    return { value: id, label: isIn ? involving.inText(duty) : duty, isIn }
  })
  return [...all.filter(({ isIn }) => isIn), ...all.filter(({ isIn }) => !isIn)]
}

export const involving = {
  nameInvolved: {
    fields: (at) => {
      const found = choices(at)
      return [
        {
          kind: 'select',
          name: 'officer',
          label: at.text.involving.officer,
          hint: at.text.involving.hint,
          choices: found,
          initial: found.find(({ isIn }) => isIn)?.value ?? '',
          none: at.text.involving.choose,
          isRequired: true,
        },
      ]
    },
    speak: (values) => ({ command: 'nameInvolved', officer: values.text('officer') as OfficerId }),
  },
  declareInvolved: { fields: nothingAsked, speak: () => ({ command: 'declareInvolved' }) },
  releaseInvolved: {
    fields: ({ text, involved = [] }) => [
      {
        kind: 'radios',
        name: 'officer',
        label: text.involving.officer,
        choices: involved.map(({ id, name }) => ({ value: id, label: name })),
        initial: involved[0]?.id ?? '',
      },
      words('reason', text.deskCommands.fields.reason),
    ],
    speak: (values) => ({
      command: 'releaseInvolved',
      officer: values.text('officer') as OfficerId,
      text: values.text('reason'),
    }),
  },
} satisfies CommandForms<'nameInvolved' | 'declareInvolved' | 'releaseInvolved'>
