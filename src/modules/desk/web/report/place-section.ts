import { locator } from '../../../../web/components/locator/locator.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../../reports/index.ts'

/** Where it happened, drawn; nothing where nobody marked the place. */
export function placeSection({ place }: ReportView, language: Language): Html | null {
  if (place === null || place.lat === null || place.lng === null) return null
  const { deskReport } = messages[language]
  const decimal = (degrees: number): string => degrees.toFixed(4).replace('.', language === 'id' ? ',' : '.')
  const drawing = deskReport.placeDrawing(`${decimal(place.lat)}; ${decimal(place.lng)}`)
  return html`<h2 class="ds-heading" data-size="sm">${deskReport.place}</h2>
${place.address === null ? null : html`<p>${place.address}</p>`}
${locator({ lat: place.lat, lng: place.lng }, { drawing, map: deskReport.openMap, app: deskReport.openMapApp })}`
}
