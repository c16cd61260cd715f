import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributes, html, raw } from './html.ts'

test('typed text never becomes markup, in content or in a quoted attribute', () => {
  const typed = `<script>"it's" & more</script>`
  const escaped = '&lt;script&gt;&quot;it&#39;s&quot; &amp; more&lt;/script&gt;'
  assert.equal(html`<p title="${typed}">${typed}</p>`.markup, `<p title="${escaped}">${escaped}</p>`)
})

test('markup nests without being escaped twice, and lists join without commas', () => {
  const items = ['a&b', 'c'].map((item) => html`<li>${item}</li>`)
  assert.equal(html`<ul>${items}</ul>`.markup, '<ul><li>a&amp;b</li><li>c</li></ul>')
})

test('nothing prints nothing, but zero is printed', () => {
  assert.equal(html`[${null}${undefined}${''}${0}]`.markup, '[0]')
})

test('trusted markup is printed as it stands', () => {
  assert.equal(html`${raw('<b>1</b>')}`.markup, '<b>1</b>')
})

test('attributes leave out what is absent and escape what is there', () => {
  const markup = attributes({ id: 'a"b', required: true, disabled: false, hint: null, rows: 4 }).markup
  assert.equal(markup, ' id="a&quot;b" required rows="4"')
})
