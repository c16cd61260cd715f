import type { DocumentPart, DocumentReading } from '../../../../kernel/document-part.ts'
import { marksIn } from '../../../../kernel/personal-data/find-marks.ts'
import type { PersonalMark } from '../../../../kernel/personal-data/mark.ts'
import { plainWords } from '../../../reports/index.ts'

/** Where something was found: a part of the document, or its name. */
export type FoundIn = Pick<DocumentPart, 'where' | 'at' | 'isHidden'> | 'fileName'

/** Words that may be somebody's, each once, with every place where they stand. */
export type Finding = {
  readonly words: string
  /** Null where the field itself says that it names somebody: who wrote the document, or a note in it. */
  readonly mark: Pick<PersonalMark, 'kind' | 'reason'> | null
  readonly places: readonly FoundIn[]
}

/** People join the words of a file name with what stands on the key beside. */
const spaced = (name: string): string => name.replace(/\.[^.]*$/, '').replaceAll(/[_+]+/g, ' ')

/** What may be somebody's in a document and in its name, in the order in which it stands there. */
export function findingsIn(name: string, { parts }: DocumentReading): Finding[] {
  const found: readonly Found[] = [
    ...marked(spaced(name), marksIn(spaced(name)), 'fileName'),
    ...parts.flatMap((part): Found[] =>
      part.where === 'author' ? [{ words: part.text, mark: null, place: part }] : marked(part.text, part.marks, part),
    ),
  ]
  const groups = Map.groupBy(found, ({ words }) => plainWords(words))
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ words: first.words, mark: first.mark, places: same.map(({ place }) => place) }]
  })
}

type Found = Pick<Finding, 'words' | 'mark'> & { readonly place: FoundIn }

const marked = (text: string, marks: readonly PersonalMark[], place: FoundIn): Found[] =>
  marks.map((mark) => ({ words: text.slice(mark.start, mark.end), mark, place }))
