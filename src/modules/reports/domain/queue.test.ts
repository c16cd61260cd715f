import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disposeTo, Life, setClass } from '../../../../test/harness/report-life.ts'
import { agency, law, nationalAdmin, officer, tree } from '../../../../test/harness/report-world.ts'
import { desksOf } from './queue.ts'

const coordinator = officer('coordinator', 'kampar')
const desks = ({ state }: Life): string[] => desksOf(law, tree, state).map(({ queue, agency: at }) => `${queue} ${at}`)

test('a complaint about a whole region lies with the nation, and nowhere in the region', () => {
  const life = new Life().does(coordinator, setClass('supervisory', 'kampar'))
  assert.deepEqual(desks(life), ['verifyNationally nasional', 'all nasional', 'supervisory nasional'])
})

test('a complaint about the unit that has it lies with the nearest office above', () => {
  const life = new Life().does(coordinator, disposeTo('kampar-dpupr'))
  life.does(coordinator, setClass('supervisory', 'kampar-dpupr'))
  assert.deepEqual(desks(life), ['answer kampar', 'all kampar', 'supervisory kampar'])
})

test('what the nation keeps for itself lies on its desk', () => {
  const life = new Life({ receivedBy: agency('nasional') }).does(nationalAdmin, { command: 'handleHere', text: null })
  assert.deepEqual(desks(life), ['verifyNationally nasional', 'all nasional'])
})
