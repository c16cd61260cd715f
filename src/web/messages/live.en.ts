import type { liveId } from './live.id.ts'

export const liveEn: typeof liveId = {
  thisChanged: 'This report has changed since you opened it. What you typed is still here.',
  oneChanged: '1 report of this list has changed.',
  manyChanged: '# reports of this list have changed.',
  oneArrived: '1 new report.',
  manyArrived: '# new reports.',
  reload: 'Reload',
  changesTitle: (number) => `What is new on ${number}`,
  nothingNew: 'Nothing is new.',
}
