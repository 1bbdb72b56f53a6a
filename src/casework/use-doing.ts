import { useApi } from '#api/ApiProvider'
import { useDesk } from '#live/desk'
import type { LiveCase } from '#live/live-case'
import { askingOf } from './asking'
import { deedsOf } from './bulk'
import { expectedEnds, usualWait } from './expected-dates'
import { type ActionKind, type Draft, isImmediate } from './forms'
import { outboxOf } from './use-outbox'

/** What can be done to many cases, in the order of the bar: the first three have a button, the rest are in its menu. */
const manyKinds = [
  'assign',
  'requestInformation',
  'complete',
  'extend',
  'escalate',
  'claim',
  'release',
  'resume',
  'snooze',
  'wake',
  'refer',
  'note',
  'reject'
] as const satisfies readonly ActionKind[]

export type Doing = {
  /** The kinds this backend takes from lists; none where it takes no actions, or from a person who only reads. */
  readonly kinds: readonly ActionKind[]
  /** Does something to cases as they are seen now: at once where it asks for nothing, else once its form is filled in. */
  readonly start: (kind: ActionKind, cases: readonly LiveCase[]) => void
}

/** Doing things to cases from a list, whichever page it is on. */
export function useDoing(): Doing {
  const api = useApi()
  const { service, me } = useDesk()
  const kinds = me !== null && readsOnly(me.roles) ? [] : kindsOf(service.capabilities)
  return {
    kinds,
    start: (kind, cases) => {
      if (cases.length === 0 || !kinds.includes(kind)) return
      if (!isImmediate(kind)) return askingOf(api).open(kind, cases, firstDraft(kind, cases, api.clock.now()))
      const filled = deedsOf(kind, {}, cases)
      if ('deeds' in filled) outboxOf(api).put(filled.deeds)
    }
  }
}

/** Who looks at cases and does nothing to them. A role that is not known may do anything: the backend says what not. */
const readers = new Set(['management', 'wallboard'])
const readsOnly = (roles: readonly string[]) => roles.length > 0 && roles.every(role => readers.has(role))

function kindsOf(capabilities: readonly string[]): readonly ActionKind[] {
  if (!capabilities.includes('actions') && !capabilities.includes('bulkActions')) return []
  const canSnooze = capabilities.includes('snooze')
  return manyKinds.filter(kind => canSnooze || (kind !== 'snooze' && kind !== 'wake'))
}

/** What a form for many holds before anything was typed. */
function firstDraft(kind: ActionKind, [first]: readonly LiveCase[], now: number): Draft {
  if (kind === 'extend') return { further: '1' }
  if (kind !== 'requestInformation' || first === undefined) return {}
  const end = expectedEnds(first.calendar, now)[usualWait - 1]
  return end === undefined ? {} : { expectedEndAt: new Date(end).toISOString() }
}
