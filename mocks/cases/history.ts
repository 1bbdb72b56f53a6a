import type { HistoryEntry } from '#api/generated/types.gen'
import { instantText } from '../instant'
import type { Live } from './live'
import type { Step } from './steps'

/** What was done to a case, oldest first. Touches show nowhere. */
export function historyOf({ past, script }: Live): HistoryEntry[] {
  return past.filter(({ kind }) => kind !== 'touch').map(step => ({ ...entryOf(step), ...startOf(step, script) }))
}

/** A copy of another case shares its past but not its submission. */
function startOf({ kind }: Step, { startedAt }: Live['script']): Partial<HistoryEntry> {
  return kind === 'submitted' ? { at: instantText(startedAt) } : {}
}

function entryOf(step: Step): HistoryEntry {
  const { kind, at, by } = step
  return { at: instantText(at), kind, by, ...detailOf(step) }
}

function detailOf(step: Step): Partial<HistoryEntry> {
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
