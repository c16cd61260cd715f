import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { dayField, instantField } from '../fields.ts'
import { messages } from '../messages/messages.ts'
import { problemDetails } from './problem-details.ts'
import { errorToProblem } from './error-to-problem.ts'
import { validatorCompiler } from 'fastify-type-provider-zod'

const wrong: readonly [string, z.ZodType, unknown, string][] = [
  ['a short text', z.string().min(3), 'a', 'Tulis paling sedikit 3 karakter.'],
  ['a long text', z.string().max(2), 'abc', 'Tulis paling banyak 2 karakter.'],
  ['a large number', z.number().max(100), 101, 'Isi paling banyak 100.'],
  ['a list that must be empty', z.array(z.string()).max(0), ['a'], 'Biarkan daftar ini kosong.'],
  ['a missing text', z.string(), undefined, 'Isi dengan teks.'],
  ['no whole number', z.int(), 1.5, 'Isi dengan bilangan bulat.'],
  ['none of the words', z.enum(['satu', 'dua']), 'tiga', 'Pilih salah satu: satu, dua.'],
  [
    'none of the kinds',
    z.discriminatedUnion('kind', [z.object({ kind: z.literal('satu') }), z.object({ kind: z.literal('dua') })]),
    { kind: 'tiga' },
    'Pilih salah satu: satu, dua.',
  ],
  ['an unknown field', z.strictObject({}), { lain: 1 }, 'Hapus isian yang tidak dikenal: lain.'],
  ['a day that is none', dayField, '2026-02-30', 'Tulis tanggal yang ada, seperti 2026-03-02.'],
  [
    'a moment without offset',
    instantField,
    '2026-03-02T08:00',
    'Tulis saat dengan selisih zonanya, seperti 2026-03-02T08:00:00+07:00.',
  ],
  ['a pattern', z.string().regex(/a/), 'b', 'Isinya tidak sesuai; bentuknya tertulis di /api/openapi.json.'],
]
for (const [name, schema, value, words] of wrong)
  test(`${name} is answered with “${words}”`, () => {
    const validate = validatorCompiler({ schema: z.object({ isian: schema }), method: 'POST', url: '/' })
    const { error } = validate({ isian: value }) as { error: unknown }
    const answer = errorToProblem({ validation: error }, messages.id)
    assert.ok(answer.kind === 'problem')
    assert.deepEqual(
      problemDetails(answer, 'id', '1').errors?.map(({ message }) => message),
      [words],
    )
  })
