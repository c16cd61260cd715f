import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { locator } from './locator.ts'

const { deskReport } = messages.id

export const locatorExamples: readonly Example[] = [
  {
    name: 'Bangkinang, the capital of Kampar',
    view: locator(
      { lat: 0.3366, lng: 101.0253 },
      { drawing: deskReport.placeDrawing('0,33660, 101,02530'), map: deskReport.openMap, app: deskReport.openMapApp },
    ),
  },
]
