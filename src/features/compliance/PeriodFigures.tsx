import { useTranslation } from 'react-i18next'
import { pointsFromTarget } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useDesk } from '#live/desk'
import { Figure } from '#ui/Figure'
import { FigureRow } from '#ui/FigureRow'
import { Ltr } from '#ui/Ltr'
import type { Tone } from '#ui/tone'
import type { Basis } from './search'
import { useWeekWords } from './use-week-words'
import { lateOf, type Tally } from './weekly'

type PeriodFiguresProps = { readonly total: Tally; readonly basis: Basis }

/** The period in four numbers. */
export function PeriodFigures({ total, basis }: PeriodFiguresProps) {
  const { t } = useTranslation(['compliance', 'common'])
  const format = useFormat()
  const words = useWeekWords()
  const target = useDesk().index.agreement.policy.complianceTarget
  const count = total.total
  const late = lateOf(total)
  return (
    <FigureRow label={t('figures.label')}>
      <Figure
        label={t('chart.rate')}
        value={words.rate(total)}
        note={total.few ? t('onlyCases', { count }) : t('common:cases', { count })}
        tone="sea"
      />
      <Figure label={t('table.met')} value={format.number(total.met)} note={t('figures.closedInTime')} />
      <Figure
        label={t('figures.late')}
        value={format.number(late)}
        note={basis === 'due' ? t('figures.stillOpen', { count: total.openPastDue }) : t('figures.closedLate')}
        tone={late === 0 ? 'plain' : 'overdue'}
      />
      <Figure
        label={t('table.gap')}
        value={<Ltr>{words.gap(total)}</Ltr>}
        note={t('chart.target', { target: format.targetPercent(target) })}
        tone={toneOf(total, target)}
      />
    </FigureRow>
  )
}

/** Few cases are no verdict. */
function toneOf({ rate, few }: Tally, target: number): Tone {
  if (rate === null || few) return 'plain'
  return pointsFromTarget(rate, target) < 0 ? 'overdue' : 'onTrack'
}
