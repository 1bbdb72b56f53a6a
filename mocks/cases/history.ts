import type { HistoryEntry } from '#api/generated/types.gen'
import { entryOf } from '#backend/history'
import { instantText } from '#backend/instant'
import type { Step } from '#backend/steps'
import type { Live } from './live'

/** What was done to a case, oldest first. Touches show nowhere. */
export function historyOf({ past, script }: Live): HistoryEntry[] {
  return past.filter(({ kind }) => kind !== 'touch').map(step => ({ ...entryOf(step), ...startOf(step, script) }))
}

/** A copy of another case shares its past but not its submission. */
function startOf({ kind }: Step, { startedAt }: Live['script']): Partial<HistoryEntry> {
  return kind === 'submitted' ? { at: instantText(startedAt) } : {}
}
