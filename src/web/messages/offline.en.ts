import type { offlineId } from './offline.id.ts'

export const offlineEn: typeof offlineId = {
  title: 'You are not connected',
  kept: 'Reports that were sent are safe with us. What was not sent yet is still on this device; open the form again when the network is back.',
  emergency: 'Danger? You can call 112 without internet and without credit.',
}
