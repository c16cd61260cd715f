import type { Route } from '../../web/route.ts'
import type { ReferralsRoom } from './usecases/room.ts'
import { applicationRoutes } from './web/applications-routes.ts'
import { dossierRoutes } from './web/dossier-routes.ts'
import { troubleRoutes } from './web/trouble-routes.ts'

export { referralsWork } from './jobs/referrals-work.ts'
export { referralsSealed } from './store/sealed-tables.ts'
export { closeErased } from './usecases/close-erased.ts'
export { openDossiers } from './usecases/open-dossiers.ts'
export type { ReferralsRoom } from './usecases/room.ts'
export { letterOf } from './web/letter.ts'
export { printDossier } from './web/paper/print-dossier.ts'
export { writeDossier } from './web/write-dossier.ts'

/** The Ombudsman's pages of what was handed over, and the operators' of what does not arrive and of where it goes. */
export const dossierPages = (room: ReferralsRoom): readonly Route[] => [
  ...dossierRoutes(room),
  ...troubleRoutes(room),
  ...applicationRoutes(room),
]
