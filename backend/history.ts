import type { HistoryEntry } from '#api/generated/types.gen'
import { instantText } from './instant'
import type { Step } from './steps'

/** A step as the history of a case tells it. */
export function entryOf(step: Step): HistoryEntry {
  const { kind, at, by } = step
  return { at: instantText(at), kind, by, ...detailOf(step) }
}

/** What an entry says beside who and when. */
export function detailOf(step: Step): Partial<HistoryEntry> {
  switch (step.kind) {
    case 'assign':
      return { to: step.to }
    case 'refer':
      return { to: step.to, reason: step.reason }
    case 'requestInformation':
      return { text: step.message, reason: step.reason }
    case 'extend':
      return { target: step.target, reason: step.reason }
    case 'note':
      return { text: step.text }
    case 'snooze':
    case 'escalate':
    case 'reject':
    case 'reopen':
    case 'setBreachReason':
      return { reason: step.reason }
    case 'complete':
      return step.breachReason === undefined ? {} : { reason: step.breachReason }
    default:
      return {}
  }
}
