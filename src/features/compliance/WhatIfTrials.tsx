import { ActionIcon, Button, NumberInput } from '@mantine/core'
import { useContext } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { OnPaper } from '#ui/on-paper'
import type { Drill } from './drill'
import type { Question } from './question'
import { TrialMark } from './TrialMark'
import type { Trial } from './tried'
import { CasesLink } from './use-drill'
import { useChoose } from './use-question'
import type { TrialWords } from './use-trial-words'
import { mostTrials } from './use-what-if'
import styles from './WhatIf.module.css'
import { lateOf } from './what-if'

type WhatIfTrialsProps = {
  readonly trials: readonly Trial[]
  readonly moves: readonly number[]
  readonly words: TrialWords
  readonly cases: TrialCases
}

/** The ways to the cases of a trial, over all months or in one. */
export type TrialCases = {
  readonly question: Question
  readonly drillOf: (days: number, month?: string) => Drill
}

/** The target as it is, and those tried beside it, each with the rate it would have had and a field to change it. */
export function WhatIfTrials({ trials, moves, words, cases }: WhatIfTrialsProps) {
  const t = useWords('reports')
  const choose = useChoose()
  const onPaper = useContext(OnPaper)
  const change = (next: readonly number[]) => choose({ moves: [...next] })
  return (
    <ul className={styles.trials}>
      {trials.map((trial, index) => (
        // Where it stands is what it is: its days change while it is typed into.
        // biome-ignore lint/suspicious/noArrayIndexKey: a trial has no other name
        <li key={index} className={styles.trial}>
          <p className={styles.name}>
            <svg aria-hidden="true" width="16" height="16">
              <TrialMark index={index} x={8} y={8} />
            </svg>
            {words.name(trial)}
          </p>
          <p className={styles.rate}>{words.rate(trial)}</p>
          <p className={styles.basis}>
            <CasesLink question={cases.question} drill={cases.drillOf(trial.days)} count={trial.all.cases}>
              {words.basis(trial)}
            </CasesLink>
          </p>
          <p className={styles.basis}>
            <CasesLink
              question={cases.question}
              drill={{ ...cases.drillOf(trial.days), verdict: 'late' }}
              count={lateOf(trial.all)}
            >
              {words.late(trial)}
            </CasesLink>
          </p>
          {index > 0 && !onPaper && (
            <TrialField
              trial={trial}
              base={trials[0]?.target ?? null}
              onChange={days => change(moves.with(index - 1, days))}
              onRemove={moves.length > 1 ? () => change(moves.toSpliced(index - 1, 1)) : undefined}
            />
          )}
        </li>
      ))}
      {moves.length < mostTrials && !onPaper && (
        <li className={styles.add}>
          <Button variant="default" size="xs" onClick={() => change([...moves, nextMove(moves)])}>
            {t('whatIf.add')}
          </Button>
        </li>
      )}
    </ul>
  )
}

/** One that is not there yet, beginning with shorter ones. */
const nextMove = (moves: readonly number[]): number => [-1, -2, 1, 2].find(days => !moves.includes(days)) ?? -3

type TrialFieldProps = {
  readonly trial: Trial
  /** The target today; null for a category, whose targets are moved by days. */
  readonly base: number | null
  readonly onChange: (days: number) => void
  readonly onRemove: (() => void) | undefined
}

function TrialField({ trial, base, onChange, onRemove }: TrialFieldProps) {
  const t = useWords('reports')
  const { dir } = useFormat()
  return (
    <div className={styles.field}>
      <NumberInput
        size="xs"
        dir={dir}
        aria-label={base === null ? t('whatIf.moveField') : t('whatIf.targetField')}
        value={base === null ? trial.days : base + trial.days}
        min={base === null ? -9 : 1}
        max={base === null ? 9 : 29}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={value => {
          if (typeof value === 'number') onChange(base === null ? value : value - base)
        }}
      />
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('whatIf.remove')} onClick={onRemove}>
          <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
            <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </ActionIcon>
      )}
    </div>
  )
}
