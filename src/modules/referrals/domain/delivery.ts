/** The Ombudsman's desk in this program, a letter that says that something is there, or their own application. */
export const deliveryRoutes = ['portal', 'email', 'webhook'] as const
export type DeliveryRoute = (typeof deliveryRoutes)[number]

/** `accepted`: it is there; `acknowledged`: whoever received it has said so. */
export type DeliveryState = 'queued' | 'accepted' | 'acknowledged' | 'givenUp'

/** Why a delivery did not come through; the words for it are `referrals.failures`. */
export const deliveryFailures = [
  'addressInvalid',
  'addressForbidden',
  'hostUnknown',
  'unreachable',
  'tooSlow',
  'answerTooLarge',
  'notAccepted',
  'receiptMissing',
  'receiptForged',
  'noMailServer',
  'contentErased',
] as const
export type DeliveryFailure = (typeof deliveryFailures)[number]
