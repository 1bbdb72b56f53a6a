import { pointsFromTarget, unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { fewCases } from './rates'
import type { Trial } from './tried'
import { lateOf } from './what-if'

export type TrialWords = {
  /** `7 working days (today)`, `5 working days`, `one day shorter`. */
  readonly name: (trial: Trial) => string
  readonly rate: (trial: Trial) => string
  readonly basis: (trial: Trial) => string
  /** `34 late, 3 of them open and already over it`. */
  readonly late: (trial: Trial) => string
  readonly sentence: (trial: Trial) => string
}

/** The words for what is tried. */
export function useTrialWords(): TrialWords {
  const t = useWords(['reports', 'common', 'compliance'])
  const { percent, targetPercent } = useFormat()
  const { index } = useDesk()
  const target = index.agreement.policy.complianceTarget
  const name = (trial: Trial) => {
    if (trial.target !== null) {
      const days = t('common:workingDays', { count: trial.target })
      return trial.days === 0 ? t('whatIf.today', { days }) : days
    }
    if (trial.days === 0) return t('whatIf.asIs')
    return t(trial.days < 0 ? 'whatIf.shorter' : 'whatIf.longer', { count: Math.abs(trial.days) })
  }
  const rate = ({ all }: Trial) => (all.rate === null ? unknownMark : percent(all.rate))
  const basis = ({ all }: Trial) =>
    all.cases < fewCases ? t('compliance:onlyCases', { count: all.cases }) : t('common:cases', { count: all.cases })
  const late = ({ all, openLate }: Trial) =>
    [
      t('whatIf.late', { count: lateOf(all) }),
      ...(openLate > 0 ? [t('whatIf.openLate', { count: openLate })] : [])
    ].join(' · ')
  const sentence = (trial: Trial) => {
    if (trial.all.rate === null) return ''
    const points = pointsFromTarget(trial.all.rate, target)
    const said = { target: name(trial), rate: rate(trial), goal: targetPercent(target) }
    return t(points < 0 ? 'whatIf.under' : 'whatIf.over', said)
  }
  return { name, rate, basis, late, sentence }
}
