import type { RefusalText } from '../refusals.ts'
import type { shellRefusalsId } from './shell-refusals.id.ts'

export const shellRefusalsEn: Readonly<Record<keyof typeof shellRefusalsId, RefusalText>> = {
  malformedBody: {
    title: 'What you sent could not be read',
    advice: 'It arrived cut off or damaged. Go back to the page before and send it once more.',
  },
  invalidRequest: {
    title: 'Some answers need correcting',
    advice: 'Look at the fields named below, correct them and send once more.',
  },
  signInNeeded: {
    title: 'Please sign in first',
    advice: 'This page is for officers. Sign in with your account, then open it again.',
  },
  wrongSecret: {
    title: 'The secret code does not match',
    advice: 'Check the report number and the secret code on your receipt, then try again.',
  },
  forbidden: {
    title: 'You may not enter here yet',
    advice: 'Your account has no duty on this page. Ask your agency’s coordinator if it should have one.',
  },
  formExpired: {
    title: 'This form has been open for too long',
    advice: 'Go back to the page before, reload it and send once more. Copy what you wrote first, to be safe.',
  },
  secondFactorNeeded: {
    title: 'A second proof is needed',
    advice: 'Your duty asks for a second proof beside the password. Open My account, Sign-in security, and set it up.',
  },
  notFound: {
    title: 'Page not found',
    advice: 'Check the address or the report number. A confidential report opens only with its secret code.',
  },
  limitNotInStandard: {
    title: 'The service standard has no such time limit',
    advice: 'This agency’s standard does not set that limit. Choose another limit or agency.',
  },
  requestTimeout: {
    title: 'It took too long to arrive',
    advice: 'The connection broke before everything was here. Check your network and send once more.',
  },
  changedMeanwhile: {
    title: 'This report has just changed',
    advice: 'Somebody changed it since you opened it. Reload, look at the change, and repeat if it is still needed.',
  },
  gone: {
    title: 'This page no longer exists',
    advice: 'Its content was erased as the rules ask. Look for another report or go back to the front page.',
  },
  bodyTooLarge: {
    title: 'What you sent is too large',
    advice: 'Shorten the text or make the attachment smaller, then send once more.',
  },
  unsupportedMediaType: {
    title: 'This form of data is not known here',
    advice: 'Send it as a form from this page, or as JSON in UTF-8 through the API.',
  },
  idempotencyKeyReused: {
    title: 'This key was already used for something else',
    advice: 'Use a new Idempotency-Key for a different submission.',
  },
  tooManyRequests: {
    title: 'Too many attempts',
    advice: 'Wait a few minutes, then try again.',
  },
  broken: {
    title: 'Something broke on our side',
    advice: 'It is not your fault. Try again in a few minutes; name the code below if you contact us.',
  },
  overloaded: {
    title: 'We are very busy right now',
    advice: 'Try again in a moment. What we have received is kept.',
  },
  unavailable: {
    title: 'We are looking after this system',
    advice: 'It usually takes a few minutes. Everything that we have received is safe; try again in a moment.',
  },
  readOnly: {
    title: 'For a while this can only be read',
    advice: 'We are looking after this system, so what you sent has not been received. Send it again in a few minutes.',
  },
}
