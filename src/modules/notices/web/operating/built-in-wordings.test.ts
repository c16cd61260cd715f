import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages, messages } from '../../../../web/messages/messages.ts'
import { checkWording } from '../../domain/check-wording.ts'
import { officerTemplates, reporterTemplates } from '../../domain/templates.ts'
import { namesIn } from '../../domain/wording.ts'
import { wordLetter } from '../letter-words.ts'
import { builtInWording } from '../render-notice.ts'
import { exampleLetter, longestFacts } from './example-letter.ts'

const siteUrl = 'https://lapor.example.go.id'

for (const template of [...reporterTemplates, ...officerTemplates]) {
  test(`the program’s own words for ${template} keep the rules that operators keep`, () => {
    for (const language of languages) {
      const facts = longestFacts(template, siteUrl, language)
      const begins = messages[language].notices.sms('7K3M-92QX')
      assert.deepEqual(checkWording(template, builtInWording(template, language), facts, begins), [], language)
    }
  })

  test(`${template} has the same to fill in in both languages`, () => {
    const [indonesian, english] = languages.map((language) => builtInWording(template, language))
    assert.ok(indonesian && english)
    for (const field of ['subject', 'body', 'sms'] as const)
      assert.deepEqual(namesIn(english[field] ?? '').toSorted(), namesIn(indonesian[field] ?? '').toSorted())
  })

  test(`an example of ${template} reads as a whole message`, () => {
    for (const language of languages) {
      const { subject, pieces, sms } = wordLetter(
        exampleLetter(template, siteUrl, language),
        builtInWording(template, language),
        language,
      )
      const said = JSON.stringify([subject, pieces, sms])
      assert.doesNotMatch(said, /\{[a-zA-Z]+\}|undefined|NaN/)
      assert.ok(pieces.some(({ kind }) => kind === 'action'))
    }
  })
}
