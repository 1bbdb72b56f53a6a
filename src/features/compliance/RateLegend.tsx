import { type ReactNode, useId } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { LateHatch } from './LateHatch'
import type { Question } from './question'
import { RateMark } from './RateDot'
import styles from './RateLegend.module.css'
import { fewCases } from './rates'
import type { RatePoint } from './series'

type RateLegendProps = { readonly points: readonly RatePoint[]; readonly question: Question; readonly target: number }

/** What the marks mean. Marks that are not in the drawing are not explained. */
export function RateLegend({ points, question, target }: RateLegendProps) {
  const t = useWords('compliance')
  const { dir, targetPercent } = useFormat()
  const hatch = useId()
  return (
    <ul dir={dir} aria-label={t('chart.legend')} className={styles.legend}>
      <Entry words={t('chart.rate')}>
        <RateMark x={8} y={8} kind="whole" />
      </Entry>
      {points.some(({ few, partial }) => few && !partial) && (
        <Entry words={t('fewCases', { count: fewCases })}>
          <RateMark x={8} y={8} kind="few" />
        </Entry>
      )}
      {points.some(({ partial, rate }) => partial && rate !== null) && (
        <Entry words={t(`chart.running.${question.by}`)}>
          <RateMark x={8} y={8} kind="partial" />
        </Entry>
      )}
      {question.before && (
        <Entry words={t(`compare.held.${question.compare}`)}>
          <path d="M0 8h18" stroke={chartColours.before} strokeWidth="1.5" />
          <circle cx="9" cy="8" r="2" fill={chartColours.before} />
        </Entry>
      )}
      <Entry words={t('chart.target', { target: targetPercent(target) })}>
        <path d="M0 8h18" stroke={chartColours.target} strokeWidth="1.5" strokeDasharray="6 3" />
      </Entry>
      <Entry words={t('table.met')}>
        <rect x="2" y="2" width="12" height="12" fill={chartColours.met} />
      </Entry>
      <Entry words={t('figures.late')}>
        <LateHatch id={hatch} />
        <rect x="2.5" y="2.5" width="11" height="11" fill={`url(#${hatch})`} stroke={chartColours.missed} />
      </Entry>
    </ul>
  )
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li className={styles.entry}>
      <svg aria-hidden="true" width="18" height="16">
        {children}
      </svg>
      {words}
    </li>
  )
}
