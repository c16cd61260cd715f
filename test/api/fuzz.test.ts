import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { isApi, type Route } from '../../src/web/route.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema

const junk = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\0',
    '\uD800',
    '9'.repeat(400),
    -1,
    1e308,
    '2026-02-30',
    '2026-13-01T99:00:00Z',
    [],
    {},
    '__proto__',
  ),
)

/** Values that fit the schema or nearly do: at each place now and then something else. */
function nearly(schema: JsonSchema | boolean): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return junk
  return fc.oneof({ arbitrary: fitting(schema), weight: 8 }, { arbitrary: junk, weight: 1 })
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives !== undefined) return fc.oneof(...alternatives.map((one) => nearly(one)))
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, nearly(one)] as const)
      return fc.record(Object.fromEntries(properties), { requiredKeys: schema.required ?? [] })
    }
    case 'array':
      return fc.array(typeof schema.items === 'object' && !Array.isArray(schema.items) ? nearly(schema.items) : junk, {
        maxLength: 4,
      })
    case 'string':
      return fc.oneof(
        fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 200) }),
        fc.constantFrom('kampar', 'kampar-dpupr', '2026-03-02', '2026-03-02T08:00:00+07:00', '0812 3456 7890'),
      )
    case 'integer':
      return fc.integer()
    case 'number':
      return fc.double()
    case 'boolean':
      return fc.boolean()
    default:
      return junk
  }
}

const arbitraryFor = (schema: z.ZodType | undefined): fc.Arbitrary<unknown> =>
  schema === undefined ? junk : nearly(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))

const contentTypes = ['application/json', 'application/json; charset=latin1', 'text/plain', 'multipart/form-data', '']

/** A body as it goes over the wire: mostly JSON of nearly the right shape, else cut, padded or not even text. */
const payloads = (schema: z.ZodType | undefined): fc.Arbitrary<string | Buffer> => {
  const whole = arbitraryFor(schema).map((value) => JSON.stringify(value) ?? '')
  return fc.oneof(
    { arbitrary: whole, weight: 8 },
    { arbitrary: whole.map((text) => text.slice(0, text.length / 2)), weight: 1 },
    { arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)), weight: 1 },
    {
      arbitrary: fc.constantFrom('[[[['.repeat(2000), `{"a":${'9'.repeat(5000)}}`, `"${'x'.repeat(1_100_000)}"`),
      weight: 1,
    },
  )
}

async function fuzz({ app }: TestProgram, route: Route, known: Readonly<Record<string, string>>, ways: string[]) {
  const wild = fc.oneof(
    { arbitrary: fc.constant(null), weight: 4 },
    { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
  )
  const request = fc.record({
    payload: payloads(route.body),
    type: fc.oneof(
      { arbitrary: fc.constant('application/json'), weight: 6 },
      { arbitrary: fc.constantFrom(...contentTypes), weight: 1 },
    ),
    authorization: fc.oneof(
      { arbitrary: fc.constantFrom(...ways), weight: 8 },
      { arbitrary: fc.string().map((text) => text.replaceAll(/[^ -~]/g, '')), weight: 1 },
    ),
    query: arbitraryFor(route.query),
    place: wild,
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ payload, type, authorization, query, place }) => {
      const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encode(place) ?? known[name] ?? '2026')
      const search = encode(queryText(query)) === null ? '' : `?${queryText(query)}`
      const answer = await app.inject({
        method: route.method,
        url: path + search,
        headers: { authorization, ...(type === '' ? {} : { 'content-type': type }) },
        ...(route.method === 'GET' ? {} : { payload }),
      })
      const isOurFault = answer.statusCode >= 500 && answer.statusCode !== 503
      assert.ok(!isOurFault, `${route.method} ${path}${search} ${String(payload)}: ${answer.statusCode} ${answer.body}`)
    }),
    { numRuns: 25 },
  )
}

/** Null for what has no form in an address: halves of surrogate pairs. */
const encode = (text: string | null): string | null =>
  text !== null && text.isWellFormed() && text !== '' ? encodeURIComponent(text) : null

const queryText = (query: unknown): string => {
  const entries = typeof query === 'object' && query !== null ? Object.entries(query) : []
  return entries
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
    .flatMap(([name = '', value = '']) => (encode(name) === null ? [] : [`${encode(name)}=${encode(value) ?? ''}`]))
    .join('&')
}

test('no request of any shape breaks the API', { timeout: 300_000 }, async (t) => {
  const program = await openTestProgram(t)
  const { body } = await program.ask({
    to: 'POST /api/v1/reports',
    body: { title: 'Lampu jalan padam', body: 'Lampu di depan pasar padam.', agency: 'kampar' },
  })
  const ways = [
    '',
    `Report ${body.secret}`,
    `Bearer ${await program.tokenOf('coordinator@kampar.test')}`,
    `Bearer ${await program.tokenOf('liaison@kampar-dpupr.test')}`,
    `Bearer ${await program.tokenOf('ombudsman@ombudsman.test')}`,
  ]
  const routes = program.shell.routes.filter(({ path }) => isApi(path))
  assert.ok(routes.length > 40)
  for (const route of routes) await fuzz(program, route, { number: body.number, slug: 'kampar' }, ways)
})
