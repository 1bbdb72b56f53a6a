import { statusOf } from '#api/error'
import type { Case, CaseRow } from '#api/generated/types.gen'
import { useErrorWords } from '#i18n/error-words'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { lastActor, rowChanges } from './changes'
import { type Deed, type Outcome, type Parcel, tallyOf } from './parcel'
import { useChangeText } from './use-change-text'
import { useStaffName } from './use-staff'

/** What is to be said of a parcel in one line: where it is on its way, or what became of how many cases. */
export function useParcelWords(): (parcel: Parcel) => string {
  const t = useWords(['casework', 'cases', 'common'])
  return parcel => {
    const { stage, kind, undoes, items } = parcel
    const tally = tallyOf(parcel)
    const action = undoes === null ? t(`cases:kind.${kind}`) : t('tray.undoing')
    if (stage !== 'settled') return t(`tray.${stage}`, { action, count: tally.waiting })
    if (tally.cancelled === items.length) return t('tray.cancelled', { action, count: tally.cancelled })
    const rest = (['overtaken', 'refused', 'unknown'] as const)
      .filter(name => tally[name] > 0)
      .map(name => t(`tray.${name}`, { count: tally[name] }))
    if (tally.done === 0) return t('tray.none', { action, rest: rest.join(' · ') })
    const done =
      undoes === null ? t('tray.done', { action, count: tally.done }) : t('tray.undone', { count: tally.done })
    return [done, ...rest].join(' · ')
  }
}

/** What became of one case, in words; of a refusal see `useRefusalText`. */
export function useOutcomeText(): (deed: Deed, outcome: Exclude<Outcome, { kind: 'refused' }>) => string {
  const t = useWords(['casework', 'cases'])
  const overtaken = useOvertakenText()
  return ({ row, action }, outcome) => {
    switch (outcome.kind) {
      case 'done':
        return t(`cases:done.${action.kind}`)
      case 'overtaken':
        return overtaken(row, outcome.now)
      case 'waiting':
      case 'unknown':
      case 'cancelled':
        return t(`outcome.${outcome.kind}`)
      default:
        return outcome satisfies never
    }
  }
}

/** Who was faster and what is another now. */
function useOvertakenText(): (seen: CaseRow, now: Case | null) => string {
  const t = useWords('casework')
  const { me } = useDesk()
  const staffName = useStaffName()
  const textOf = useChangeText()
  return (seen, now) => {
    const by = now === null ? null : lastActor(now)
    const who =
      by === null
        ? t('outcome.overtakenBySomebody')
        : by === me?.staff.code
          ? t('outcome.overtakenByYou')
          : t('outcome.overtaken', { name: staffName(by) })
    const changes = now === null ? [] : rowChanges(seen, now).map(textOf)
    return [who, ...(changes.length > 0 ? changes : [t('outcome.nothingShown')])].join(' · ')
  }
}

/** Why an action was turned down. The words for errors speak of reading; those of acting are said here. */
export function useRefusalText(error: Extract<Outcome, { kind: 'refused' }>['error']): string {
  const t = useWords('cases')
  const words = useErrorWords(error)
  const status = statusOf(error)
  if (status === 403) return t('outcome.forbidden')
  return status === 409 ? t('outcome.notAllowed') : `${words.title}. ${words.action}`
}
