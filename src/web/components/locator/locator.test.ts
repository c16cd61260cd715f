import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locator, type Point } from './locator.ts'

const drawn = (point: Point): string => locator(point, { drawing: 'letak', map: 'peta', app: 'aplikasi' }).markup

test('the mark stands where the point is, and the links name it with decimal points', () => {
  const view = drawn({ lat: 0.3366, lng: 101.0253 })
  assert.match(view, /cx="6\.52\d*" cy="6\.16\d*"/)
  assert.match(view, /openstreetmap\.org\/\?mlat=0\.33660&amp;mlon=101\.02530#map=17\/0\.33660\/101\.02530/)
  assert.match(view, /href="geo:0\.33660,101\.02530\?q=0\.33660,101\.02530"/)
})

test('a point far away is marked at the edge', () => {
  assert.match(drawn({ lat: 60, lng: 10 }), /cx="0" cy="0"/)
})
