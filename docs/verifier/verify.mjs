// Checks a proof from LAPOR! against the roots that were published. The format: docs/record-format.md.
// Node 20 or newer: node verify.mjs proof.json roots.json   (roots.json is /catatan.json, kept on a day of your own)
// In a browser, verify(proof, roots) gives the same sentences.
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const hex = (raw) => Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (...pieces) => {
  const raw = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : Uint8Array.from(piece)))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(raw).arrayBuffer()))
}

export async function verify(proof, roots) {
  const wrong = []
  const say = (holds, sentence) => holds || wrong.push(sentence)
  // A salt of another length could hold the beginning of the words that it goes before.
  const isSalt = (salt) => /^[0-9a-f]{32}$/.test(salt)
  // Every day follows from the one before it, and every day of the proof is one that was published.
  const published = new Map()
  for (const [name, list] of [['The proof', proof], ['The list of roots', roots]]) {
    let [link, last] = [bytes(list.previous), undefined]
    for (const day of list.days) {
      link = await sha256([2], link, bytes(day.root), `${day.day}\n${day.size}`)
      say(hex(link) === day.link, `${name}: the link of ${day.day} does not follow from the day before.`)
      const gap = last === undefined ? 1 : (Date.parse(day.day) - Date.parse(last)) / 86_400_000
      say(gap === 1, `${name}: days are missing before ${day.day}.`)
      if (list === roots) published.set(day.day, day)
      last = day.day
    }
  }
  for (const { day, root, link } of proof.days)
    say(published.get(day)?.root === root && published.get(day)?.link === link, `${day} was not published so.`)
  // Every event leads to the root of its day, and follows the event before it where the proof shows the chain.
  const [commitments, erased, chain] = [new Set(), new Set(), { seq: 0, hash: '0'.repeat(64) }]
  for (const [i, { day, index, path, parts }] of proof.events.entries()) {
    say(parts.length === 5 && parts.every((part) => isSalt(part.salt) || /^[0-9a-f]{64}$/.test(part.digest)), `Event ${i + 1} is not of the form of an event.`)
    const digests = await Promise.all(parts.map((part) => part.digest ? bytes(part.digest) : sha256(bytes(part.salt), part.text)))
    let node = await sha256([0], ...digests)
    for (const [height, neighbour] of path.entries())
      node = (index >> height) % 2 ? await sha256([1], bytes(neighbour), node) : await sha256([1], node, bytes(neighbour))
    const [place, facts] = parts.map((part) => part.text && JSON.parse(part.text))
    const name = `Event ${place?.seq ?? i + 1}${facts ? ` (${facts.type})` : ''}`
    say(day !== null, `${name} is not in the record yet: its day is not sealed.`)
    say(day === null || (hex(node) === published.get(day)?.root && 2 ** path.length === published.get(day).size), `${name} was not recorded so on ${day}.`)
    say((place ?? facts)?.report === proof.report, `${name} is of another report.`)
    if (place) say(place.seq === ++chain.seq && place.previous === chain.hash, `${name} does not follow the event before it.`)
    chain.hash = place?.hash
    for (const commitment of [facts?.title, facts?.text]) commitments.add(commitment)
    for (const commitment of facts?.erased ?? []) erased.add(commitment)
  }
  say(proof.events.length > 0, 'The proof names no event.')
  for (const { commitment, salt, text, erasedOn } of proof.texts) {
    say(commitments.has(commitment), `A text is not the one to which an event commits: ${commitment}`)
    if (erased.has(commitment) && text === null) console.log(`A text was erased by law on ${erasedOn}; its commitment remains: ${commitment}`)
    else say(text !== null && isSalt(salt) && hex(await sha256(bytes(salt), text)) === commitment, `A text was changed: ${commitment}`)
  }
  return wrong
}

if (globalThis.process?.argv[2]) {
  const { readFileSync } = await import('node:fs')
  const [proof, roots] = process.argv.slice(2, 4).map((path) => JSON.parse(readFileSync(path, 'utf8')))
  const wrong = await verify(proof, roots)
  for (const sentence of wrong) console.log(sentence)
  console.log(wrong.length ? 'NOT AS RECORDED' : `Report ${proof.report}: ${proof.events.length} events, as recorded.`)
  process.exitCode = wrong.length ? 1 : 0
}
