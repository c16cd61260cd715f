import type { peopleId } from './people.id.ts'

export const peopleEn: typeof peopleId = {
  signInTitle: 'Officers’ sign-in',
  signInLead: 'For officers of agencies. Reporters need not sign in: track a report with its number and secret code.',
  reporterInstead: 'I am a reporter',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  mistakes: 'That did not work yet',
  emailMissing: 'Write your e-mail address.',
  passwordMissing: 'Write your password.',
  wrongPassword: 'E-mail address or password do not match. Check both, then try again.',
  tooManyAttempts: (minutes: number) =>
    `Too many attempts from this place. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  accountTitle: 'My account',
  signedInAs: 'Name',
  duties: 'Duties',
  dutyAt: (role: string, agency: string) => `${role}, ${agency}`,
  onBehalf: (duty: string) => `on behalf of ${duty}`,
  byLink: (agency: string) => `${agency}, by link`,
  roles: {
    nationalAdmin: 'National administrator',
    coordinator: 'Coordinator',
    liaison: 'Liaison officer',
    official: 'Competent official',
    superior: 'Superior',
    inspectorate: 'Inspectorate',
    ombudsman: 'Ombudsman',
    operator: 'System operator',
    dataProtectionOfficer: 'Data protection officer',
  },
  sessions: 'Devices signed in',
  sessionsLead: 'End what you do not know, then change your password.',
  device: 'Device',
  lastUsed: 'Last used',
  action: 'Action',
  thisDevice: 'This device',
  endSession: 'End',
  sessionEnded: 'The session on that device has ended.',
  ago: (minutes: number) => {
    if (minutes < 10) return 'just now'
    if (minutes < 60) return `${minutes} minutes ago`
    const hours = Math.floor(minutes / 60)
    if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`
    return `${Math.floor(hours / 24)} days ago`
  },
  tokens: 'Access keys of applications',
  tokensLead: 'An application with such a key acts in your name.',
  token: 'Key',
  created: 'Made',
  endToken: 'Revoke',
  tokenEnded: 'That key has been revoked.',
  changePassword: 'Change password',
  currentPassword: 'Current password',
  nextPassword: 'New password',
  nextPasswordHint: (least: number) =>
    `At least ${least} characters. A few random words are stronger and easier to remember.`,
  repeatPassword: 'New password once more',
  passwordChanged: 'Your password is changed. All other devices have been signed out.',
  currentWrong: 'The current password does not match. Check it, then try again.',
  passwordTooShort: (least: number) => `Write at least ${least} characters.`,
  passwordTooLong: (most: number) => `Write at most ${most} characters.`,
  passwordHoldsName: 'Do not use the name of your e-mail address in it.',
  repeatDiffers: 'Write the same new password twice.',
  correspondence: 'E-mail and language',
  correspondenceSaved: 'Your e-mail settings were saved.',
  mailing: 'How do you want to get e-mail?',
  mailings: {
    each: { label: 'Each notice at once', hint: 'One e-mail for each thing that happens.' },
    daily: {
      label: 'One summary each working day',
      hint: 'In the morning: what waits and what is due. What is urgent still comes at once.',
    },
  },
  mailLanguage: 'Language of e-mail',
  languages: { id: 'Indonesian', en: 'English' },
  saveCorrespondence: 'Save e-mail settings',
}
