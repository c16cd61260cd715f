import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isWithin, lineOf, type AgencyNode, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { fewest, tellable } from './disclosure.ts'

const id = (n: number | string): AgencyId => String(n) as AgencyId
const node = (n: number | string, parent: number | string | null): AgencyNode => ({
  id: id(n),
  name: String(n),
  parent: parent === null ? null : id(parent),
  zone: 'Asia/Jakarta',
  workingWeek: [1, 2, 3, 4, 5],
  areaCode: null,
})
const treeOf = (nodes: readonly AgencyNode[]): AgencyTree => new Map(nodes.map((one) => [one.id, one]))
const region = treeOf([
  node('region', null),
  node('roads', 'region'),
  node('health', 'region'),
  node('school', 'region'),
])
const told = (totals: Readonly<Record<string, number>>) =>
  [...tellable(region, new Map(Object.entries(totals).map(([name, n]) => [id(name), n])))].toSorted()

test('a total is told from five reports on', () => {
  assert.deepEqual(told({ region: 4, roads: 4 }), [])
  assert.deepEqual(told({ region: 5, roads: 5 }), ['region', 'roads'])
})

test('what is left beside the told totals is never fewer than five', () => {
  assert.deepEqual(told({ region: 20, roads: 10, health: 10 }), ['health', 'region', 'roads'])
  assert.deepEqual(told({ region: 21, roads: 10, health: 8, school: 3 }), ['region', 'roads'])
  assert.deepEqual(told({ region: 12, roads: 10, health: 2 }), ['region'])
})

/** A random tree with random reports of each agency's own. */
const countries = fc
  .array(fc.record({ parent: fc.nat(100), own: fc.nat(9) }), { minLength: 1, maxLength: 14 })
  .map((nodes) => ({
    tree: treeOf(nodes.map(({ parent }, n) => node(n, n === 0 ? null : parent % n))),
    own: nodes.map((one) => one.own),
  }))

test('no difference between told totals gives away fewer than five', () => {
  fc.assert(
    fc.property(countries, fc.func(fc.boolean()), ({ tree, own }, isSubtracted) => {
      const totals = new Map<AgencyId, number>()
      own.forEach((n, i) => lineOf(tree, id(i)).forEach((at) => totals.set(at.id, (totals.get(at.id) ?? 0) + n)))
      const all = [...tellable(tree, totals)]
      for (const whole of all) {
        // Any told agencies below it of which none lies in another.
        const parts = all.filter((part) => part !== whole && isWithin(tree, part, whole) && isSubtracted(part))
        const apart = parts.filter((part) => !parts.some((other) => other !== part && isWithin(tree, part, other)))
        const rest = (totals.get(whole) ?? 0) - apart.reduce((sum, part) => sum + (totals.get(part) ?? 0), 0)
        assert.ok(rest === 0 || rest >= fewest, `${whole} without ${apart.join(', ')} is ${rest}`)
      }
    }),
    { seed: 1708, numRuns: 2000 },
  )
})
