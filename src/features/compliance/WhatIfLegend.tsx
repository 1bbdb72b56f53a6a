import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { chartColours } from '#ui/chart-colours'
import { Legend, LegendEntry } from './Legend'
import { TrialMark, trialLineOf } from './TrialMark'
import type { Trial } from './tried'
import type { TrialWords } from './use-trial-words'

type WhatIfLegendProps = { readonly trials: readonly Trial[]; readonly target: number; readonly words: TrialWords }

export function WhatIfLegend({ trials, target, words }: WhatIfLegendProps) {
  const t = useWords('compliance')
  const { targetPercent } = useFormat()
  return (
    <Legend>
      {trials.map((trial, index) => {
        const { colour, dashes } = trialLineOf(index)
        return (
          <LegendEntry key={trial.days} words={words.name(trial)}>
            <path d="M0 8h18" stroke={colour} strokeWidth="1.5" strokeDasharray={dashes} />
            <TrialMark index={index} x={9} y={8} />
          </LegendEntry>
        )
      })}
      <LegendEntry words={t('chart.target', { target: targetPercent(target) })}>
        <path d="M0 8h18" stroke={chartColours.target} strokeWidth="1.5" strokeDasharray="6 3" />
      </LegendEntry>
    </Legend>
  )
}
