import { Kysely, type Compilable } from 'kysely'
import { readRows, unconnected, type Handle } from './db.ts'

const nowhere = new Kysely<object>({ dialect: unconnected })

/**
 * A statement whose text never varies, composed when it is first asked for and only filled from then on: on the paths
 * that every request takes, composing it anew costs more than its answer. `compose` may put its values into the statement
 * and look at none of them.
 */
export function composeOnce<Values extends readonly unknown[], Row>(
  compose: (db: Handle, ...values: Values) => Compilable<Row>,
): (db: Handle, ...values: Values) => Promise<readonly Row[]> {
  let composed: { readonly text: string; readonly fill: (values: Values) => unknown[] } | null = null

  function composeNow() {
    // Each stands for a value while the statement is composed.
    const places = Array.from({ length: compose.length - 1 }, () => Symbol('value'))
    const { sql, parameters } = compose(nowhere, ...(places as never)).compile()
    const lost = places.find((place) => !parameters.includes(place))
    if (lost !== undefined) throw new Error(`a statement leaves out one of its values: ${sql}`)
    const fill = (values: Values) =>
      parameters.map((value) => (typeof value === 'symbol' ? values[places.indexOf(value)] : value))
    return { text: sql, fill }
  }

  return (db, ...values) => {
    composed ??= composeNow()
    return readRows<Row>(db, composed.text, composed.fill(values))
  }
}
