import type { Action, Target } from '#api/generated/types.gen'

export type ActionKind = Action['kind']

/** What a form may ask for. `breach` is one of the known codes or `ownWords`, which asks for `breachText`. */
export type FieldName =
  | 'to'
  | 'message'
  | 'expectedEndAt'
  | 'until'
  | 'targetValue'
  /** How much is added to the target of each of many cases. */
  | 'further'
  | 'reason'
  | 'text'
  | 'breach'
  | 'breachText'

/** What somebody typed, as it stands in the fields. Kept as it is until it has been accepted. */
export type Draft = Readonly<Partial<Record<FieldName, string>>>

export const breachCodes = ['documentsMissing', 'inspectionDelayed', 'otherBody', 'workload', 'systemOutage'] as const
export const ownWords = 'own' as const
export const longestText = 2000

/** Every action the panel knows, in the order of its menu. One the backend allows and this list lacks is not offered. */
export const actionKinds = [
  'claim',
  'resume',
  'complete',
  'requestInformation',
  'assign',
  'release',
  'extend',
  'refer',
  'escalate',
  'snooze',
  'wake',
  'note',
  'setBreachReason',
  'reject',
  'reopen'
] as const satisfies readonly ActionKind[]

/** Done at the press of a button: they ask for nothing and are undone as easily. */
export const isImmediate = (kind: ActionKind) => kind === 'claim' || kind === 'release' || kind === 'wake'

/** The fields of an action's form, in order. `late` cases explain themselves when they are closed. */
export function fieldsOf(kind: ActionKind, { late }: { readonly late: boolean }): readonly FieldName[] {
  switch (kind) {
    case 'claim':
    case 'release':
    case 'resume':
    case 'wake':
      return []
    case 'assign':
      return ['to']
    case 'requestInformation':
      return ['message', 'expectedEndAt']
    case 'extend':
      return ['targetValue', 'reason']
    case 'snooze':
      return ['until', 'reason']
    case 'refer':
      return ['to', 'reason']
    case 'escalate':
    case 'reopen':
      return ['reason']
    case 'note':
      return ['text']
    case 'complete':
      return late ? ['breach', 'breachText'] : []
    case 'reject':
      return late ? ['reason', 'breach', 'breachText'] : ['reason']
    case 'setBreachReason':
      return ['breach', 'breachText']
    default:
      return kind satisfies never
  }
}

export type Filled = { readonly action: Action } | { readonly missing: readonly FieldName[] }

type Circumstance = { readonly late: boolean; readonly target: Target }

/** The action a form says, or the fields without which it says none. */
export function actionOf(kind: ActionKind, draft: Draft, circumstance: Circumstance): Filled {
  const missing = fieldsOf(kind, circumstance).filter(name => isMissing(name, draft))
  return missing.length > 0 ? { missing } : { action: filled(kind, draft, circumstance) }
}

/** Whether a field that has to be filled in is not. */
export function isMissing(name: FieldName, draft: Draft): boolean {
  if (name === 'breachText' && draft.breach !== ownWords) return false
  if (name === 'targetValue') return !/^\d{1,6}$/.test(draft.targetValue ?? '')
  if (name === 'further') return !/^0*[1-9]\d{0,4}$/.test(draft.further ?? '')
  return trimmed(draft, name) === ''
}

const trimmed = (draft: Draft, name: FieldName) => (draft[name] ?? '').trim()

function filled(kind: ActionKind, draft: Draft, { late, target }: Circumstance): Action {
  const value = (name: FieldName) => trimmed(draft, name)
  const breachReason = value('breach') === ownWords ? value('breachText') : value('breach')
  const explained = late ? { breachReason } : {}
  switch (kind) {
    case 'claim':
    case 'release':
    case 'resume':
    case 'wake':
      return { kind }
    case 'assign':
      return { kind, to: value('to') }
    case 'requestInformation':
      return { kind, message: value('message'), expectedEndAt: value('expectedEndAt') }
    case 'extend':
      return { kind, target: { value: Number(value('targetValue')), unit: target.unit }, reason: value('reason') }
    case 'snooze':
      return { kind, until: value('until'), reason: value('reason') }
    case 'refer':
      return { kind, to: value('to'), reason: value('reason') }
    case 'escalate':
    case 'reopen':
      return { kind, reason: value('reason') }
    case 'note':
      return { kind, text: value('text') }
    case 'complete':
      return { kind, ...explained }
    case 'reject':
      return { kind, reason: value('reason'), ...explained }
    case 'setBreachReason':
      return { kind, reason: breachReason }
    default:
      return kind satisfies never
  }
}

const fieldNames: Readonly<Record<string, FieldName>> = {
  to: 'to',
  message: 'message',
  expectedEndAt: 'expectedEndAt',
  until: 'until',
  target: 'targetValue',
  'target.value': 'targetValue',
  text: 'text',
  breachReason: 'breach',
  reason: 'reason'
}

/** The field of the form a backend's error speaks of; nothing where the form has no such field. */
export function fieldOfError(kind: ActionKind, path: string): FieldName | undefined {
  if (kind === 'setBreachReason') return path === 'reason' ? 'breach' : undefined
  return fieldNames[path.replace(/^action\./, '')]
}
