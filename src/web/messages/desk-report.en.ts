import type { deskReportId } from './desk-report.id.ts'

export const deskReportEn: typeof deskReportId = {
  toNextStep: (does) => `Next step: ${does}`,
  onlyWhen: (phases) => `Only while the report is: ${phases}.`,
  whoCould: (who) => `Who could do it: ${who}.`,

  place: 'Place',
  placeDrawing: (coordinates) => `Where it is in Indonesia: ${coordinates}`,
  openMap: 'Open on a map',
  openMapApp: 'Open in a map app',

  earlier: 'Earlier reports of this reporter',
  earlierCount: (count) =>
    count === 0
      ? 'Nothing was reported with the same contact before.'
      : count === 1
        ? '1 report with the same contact.'
        : `${count} reports with the same contact.`,
  earlierAnonymous: 'Only their number is shown, because the reporter’s identity is closed.',
  near: 'Public ones of the same area, last 90 days',
  nearAll: 'All that you may read in this area',
  nothingNear: 'There are no other reports.',

  filters: {
    all: 'Everything',
    public: 'Read by everybody',
    internal: 'Officers’ notes',
    reporter: 'From the reporter',
    messages: 'Messages and answers',
  },
  filterNavigation: 'Filter the report’s history',
  nothingHere: 'There is nothing in this part yet.',

  told: 'Who was told, and whether it arrived',
  toldNobody: 'No notice was sent yet.',
  toldLine: (subject, who) => `${subject} → ${who}`,
  toldReporter: 'Reporter',
  toldFormer: 'An officer without a post now',
  toldRead: (at, read) => `In the own notices since ${at}, read ${read}.`,
  toldUnread: (at) => `In the own notices since ${at}, not read yet.`,
  toldWays: { email: 'E-mail', sms: 'Text message' },
  toldStates: {
    queued: (way, at) => `${way}: waits to be sent, at the earliest ${at}.`,
    sending: (way) => `${way}: is being sent.`,
    accepted: (way, at) => `${way}: taken by the provider on ${at}.`,
    delivered: (way, at) => `${way}: arrived on ${at}.`,
    failed: (way) => `${way}: did not arrive, the address refused it.`,
    givenUp: (way) => `${way}: did not arrive, though it was tried many times.`,
    noRoute: (way) => `${way}: was not sent, this way is not connected here yet.`,
    noAddress: (way) => `${way}: was not sent, there is no address.`,
  },

  mention: 'Mention a colleague with @name',
  mentionHint: 'Whoever is mentioned gets a notice, without the words of the note.',
  mentionUnknown: (names, known) =>
    `Nobody among the officers who can read this report is called ${names}. You can mention: ${known}.`,

  viewer: 'Photo',
  viewerNext: 'Next photo',
  viewerBefore: 'Photo before it',
  viewerClose: 'Close',
  viewerOpen: 'Open the file',
  viewerPlace: (n, of) => `Photo ${n} of ${of}`,
  opensNewTab: 'opens in a new tab',
}
