import type { Channel, Role } from '../../../kernel/law/words.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { Rules } from '../domain/standard.ts'

/** A rule's value as the register shows it, in the reader's language where it is not the document's own words. */
export function ruleWords(rules: Partial<Rules>, name: keyof Rules, text: Messages): string {
  const { values, noDecree, verifiedBy, answeredBy, everyChannel } = text.publicPages
  const role = (one: Role): string => text.people.roles[one].toLowerCase()
  const channels = (all: readonly Channel[]): string => all.map((one) => text.report.channels[one]).join(', ')
  switch (name) {
    case 'decree':
      return rules.decree?.value ?? noDecree
    case 'requirements':
      return (rules.requirements?.value ?? [])
        .map(({ channels: by, asks }) => `${asks} (${by === 'all' ? everyChannel : channels(by)})`)
        .join('; ')
    case 'channels':
      return channels(rules.channels?.value ?? [])
    case 'verification': {
      const rule = rules.verification?.value
      return rule === undefined ? '' : verifiedBy(role(rule.by), rule.checks)
    }
    case 'followUp': {
      const rule = rules.followUp?.value
      return rule === undefined ? '' : answeredBy(role(rule.by), rule.needsApproval, rule.needsEvidence)
    }
    case 'headline':
      return (rules.headline?.value ?? []).map(({ shown }) => shown).join('; ')
    case 'classes':
      return (rules.classes?.value ?? []).map(({ title }) => title).join(', ')
    case 'publication':
    case 'closing':
    case 'reply':
    case 'escalation': {
      const rule = rules[name]
      return rule === undefined ? '' : values[rule.value]
    }
    case 'content':
    case 'fee':
    case 'product':
    case 'register':
      return rules[name]?.value ?? ''
  }
}
