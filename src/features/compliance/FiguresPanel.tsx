import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Figure } from '#ui/Figure'
import { FigureRow } from '#ui/FigureRow'
import type { Tone } from '#ui/tone'
import { Change } from './Change'
import type { Drill } from './drill'
import { FiguresLoading } from './FiguresLoading'
import { findFigures } from './figures'
import { mostDays } from './histogram'
import type { Question } from './question'
import { standingOf } from './rates'
import { useFindDrill } from './use-drill'
import { useRateWords } from './use-point-words'
import { useTwoReports } from './use-two-reports'

const tones: Readonly<Record<ReturnType<typeof standingOf>, Tone>> = {
  over: 'onTrack',
  under: 'overdue',
  few: 'plain',
  none: 'plain'
}

/** The period in five numbers, each with how it moved. That the counts could not be had is said by the chart below. */
export function FiguresPanel({ question }: { readonly question: Question }) {
  const t = useWords(['compliance', 'common'])
  const format = useFormat()
  const words = useRateWords()
  const target = useDesk().index.agreement.policy.complianceTarget
  const drills = useFindDrill(question)
  const { now, before } = useTwoReports(question)
  if (!now.data) return now.error ? null : <FiguresLoading />
  const figures = findFigures(now.data, before, question.measure)
  if (!figures || figures.tally.total === 0) return null
  const { tally, rateChange, completed, late, median, percentile95 } = figures
  const link = (count: number, drill: Drill) => (drills && count > 0 ? drills.link(drill) : undefined)
  const days = (value: number | null) => {
    if (value === null) return unknownMark
    return value === mostDays ? t('days.andMore', { days: format.number(value) }) : format.number(value)
  }
  const daysChange = (change: number | null) => (
    <Change value={change} amount={Math.abs(change ?? 0)} unit="days" goodWhen="down" />
  )
  return (
    <FigureRow label={t('figures.label')}>
      <Figure
        label={t('table.rate')}
        value={words.rate(tally)}
        tone={tones[standingOf(tally, target)]}
        note={
          <>
            {words.basis(tally)}
            <Change value={rateChange} amount={Math.abs(rateChange ?? 0)} unit="points" goodWhen="up" />
          </>
        }
        link={link(tally.total, {})}
      />
      <Figure
        label={t('figures.completed')}
        value={format.number(completed.value ?? 0)}
        note={
          <>
            {t('figures.met', { count: tally.met })}
            <Change value={completed.change} amount={Math.abs(completed.change ?? 0)} unit="share" goodWhen="neither" />
          </>
        }
        link={link(completed.value ?? 0, { verdict: 'closed' })}
      />
      <Figure
        label={t('figures.late')}
        value={format.number(tally.late)}
        tone={tally.late === 0 ? 'plain' : 'overdue'}
        note={
          <>
            {question.basis === 'due' ? t('figures.stillOpen', { count: tally.openPastDue }) : t('figures.closedLate')}
            <Change value={late.change} amount={Math.abs(late.change ?? 0)} unit="cases" goodWhen="down" />
          </>
        }
        link={link(tally.late, { verdict: 'late' })}
      />
      <Figure
        label={t('figures.median')}
        value={days(median.value)}
        note={
          <>
            {t('figures.medianNote')}
            {daysChange(median.change)}
          </>
        }
      />
      <Figure
        label={t('figures.percentile95')}
        value={days(percentile95.value)}
        note={
          <>
            {t('figures.percentile95Note')}
            {daysChange(percentile95.change)}
          </>
        }
      />
    </FigureRow>
  )
}
