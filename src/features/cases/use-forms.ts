import { useApi } from '#api/ApiProvider'
import type { Case } from '#api/generated/types.gen'
import { expectedEnds, usualWait } from '#casework/expected-dates'
import { type ActionKind, actionOf, type Draft, type FieldName, isImmediate } from '#casework/forms'
import type { LiveCase } from '#live/live-case'
import type { CaseView } from './case-view'
import type { AtDesk } from './desk-store'

export type Forms = {
  /** Opens a form as it was left; does at once what needs none. */
  readonly choose: (kind: ActionKind) => void
  readonly close: () => void
  readonly type: (kind: ActionKind, name: FieldName, value: string) => void
  readonly submit: (kind: ActionKind) => void
  /** What changed meanwhile has been read. */
  readonly acknowledge: () => void
}

/** What the buttons and fields of a case do. What is typed goes to the store at once, so that nothing that happens to the page can lose it. */
export function useForms({ case: shown, etag, entry, desk }: CaseView): Forms {
  const { id } = shown
  const { store, acting, at } = desk
  const { clock } = useApi()
  const change = (by: (old: AtDesk) => Partial<AtDesk>) => store.change(id, old => ({ ...old, ...by(old) }))

  const open = (kind: ActionKind) =>
    change(old => ({
      open: kind,
      seen: shown,
      missing: [],
      drafts: { ...old.drafts, [kind]: old.drafts[kind] ?? firstDraft(kind, shown, entry, clock.now()) },
      acting: old.acting.kind === 'done' ? { kind: 'idle' } : old.acting
    }))

  const submit = (kind: ActionKind) => {
    const filled = actionOf(kind, at.drafts[kind] ?? {}, { late: isLate(entry), target: shown.clock.target })
    change(() => ({ missing: 'missing' in filled ? filled.missing : [] }))
    if ('action' in filled && etag !== null) void acting.start({ case: shown, etag }, filled.action)
  }

  return {
    choose: kind => (isImmediate(kind) ? submit(kind) : open(kind)),
    close: () => change(() => ({ open: null, seen: null, missing: [] })),
    type: (kind, name, value) =>
      change(old => ({
        drafts: { ...old.drafts, [kind]: { ...old.drafts[kind], [name]: value } },
        missing: old.missing.filter(field => field !== name)
      })),
    submit,
    acknowledge: () => change(() => ({ seen: shown, acting: { kind: 'idle' } }))
  }
}

export const isLate = (entry: LiveCase | null) => entry?.kind === 'overdue' || entry?.kind === 'missed'

/** What a form holds before anything was typed. */
function firstDraft(kind: ActionKind, shown: Case, entry: LiveCase | null, now: number): Draft {
  if (kind === 'extend') return { targetValue: String(shown.clock.target.value + 1) }
  if (kind !== 'requestInformation' || entry === null) return {}
  const end = expectedEnds(entry.calendar, now)[usualWait - 1]
  return end === undefined ? {} : { expectedEndAt: new Date(end).toISOString() }
}
