import { attributes, html, type Html } from '../../html.ts'
import { islands } from './islands.ts'

/** A point on earth, in degrees. */
export type Point = { readonly lat: number; readonly lng: number }

/** What the drawing shows of the earth, in degrees: the whole country. */
const frame = { west: 94.5, north: 6.5, width: 47, height: 18 }

/** North is up, and one degree is as long in both directions: near the equator that is nearly so. */
const across = (lng: number): number => lng - frame.west
const down = (lat: number): number => frame.north - lat
const inside = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

/** “0,3312, 101,1477” is for people; maps want points and no spaces. */
const plain = ({ lat, lng }: Point): string => `${lat.toFixed(5)},${lng.toFixed(5)}`

/**
 * Where a point is, drawn: the country with a mark, the coordinates, and ways to a real map elsewhere, which is opened
 * only by whoever wants to. `words` name the drawing and the two links.
 */
export function locator(
  point: Point,
  words: { readonly drawing: string; readonly map: string; readonly app: string },
): Html {
  const at = plain(point)
  const mark = { cx: inside(across(point.lng), frame.width), cy: inside(down(point.lat), frame.height) }
  const place = `mlat=${point.lat.toFixed(5)}&mlon=${point.lng.toFixed(5)}#map=17/${at.replace(',', '/')}`
  return html`<figure class="letak"><svg${attributes({ viewBox: `0 0 ${frame.width} ${frame.height}`, role: 'img', 'aria-label': words.drawing })}>
${islands.map((corners) => html`<polygon${attributes({ points: corners.map(([lng, lat]) => `${across(lng).toFixed(1)},${down(lat).toFixed(1)}`).join(' ') })}></polygon>`)}
<circle class="sekitar"${attributes({ ...mark, r: 1.6 })}></circle><circle${attributes({ ...mark, r: 0.5 })}></circle></svg>
<figcaption>${at.replace(',', ', ')} · <a class="ds-link" href="${`https://www.openstreetmap.org/?${place}`}" rel="external noreferrer">${words.map}</a> · <a class="ds-link" href="${`geo:${at}?q=${at}`}">${words.app}</a></figcaption></figure>`
}
