import type { shellId } from './shell.id.ts'

export const shellEn: typeof shellId = {
  siteName: 'LAPOR!',
  siteMotto: 'Reports about public services, answered in time',
  skipToContent: 'Skip to content',
  navigation: 'Main menu',
  menu: 'Menu',
  forCitizens: 'For reporters',
  behindIt: 'Behind the promise',
  agencies: 'Agencies and their service standards',
  api: 'API for developers',
  emergency: 'An emergency? Call',
  report: 'Report',
  reports: 'Reports',
  track: 'Track',
  calculator: 'Deadlines',
  workspace: 'Workspace',
  signIn: 'Officers',
  signOut: 'Sign out',
  otherLanguage: 'Bahasa Indonesia',
  backToFront: 'Back to the front page',
  requestCode: (code: string) => `Event code: ${code}`,
}
