import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { Tone } from '#ui/tone'
import { type Budget, burnOf } from './budget'
import styles from './Outlook.module.css'
import type { Question } from './question'
import { queueLink, stillDueOn } from './queue-link'
import { monthOf } from './ranges'
import { CasesLink } from './use-drill'

type BudgetFiguresProps = { readonly budget: Budget; readonly question: Question }

/** How many more may be late, how much is used, and what is to be finished today. */
export function BudgetFigures({ budget, question }: BudgetFiguresProps) {
  const t = useWords(['reports', 'common'])
  const { number, percent } = useFormat()
  const { left, late, allowed, cases, dueToday, mustToday } = budget
  const burn = burnOf(budget)
  const today = queueLink(question.filters, stillDueOn(question.today))
  const overMonth = { from: monthOf(question.today, 0), to: question.today }
  return (
    <dl className={styles.figures}>
      <Fact
        label={left < 0 ? t('budget.over') : t('budget.left')}
        value={number(Math.abs(left))}
        tone={left < 0 ? 'overdue' : burn.pace === 'fast' ? 'atRisk' : 'onTrack'}
        note={t('budget.ofCases', { allowed, cases: t('common:cases', { count: cases }) })}
      />
      <Fact
        label={t('budget.late')}
        value={
          <CasesLink question={question} drill={{ over: overMonth, verdict: 'late' }} count={late}>
            {number(late)}
          </CasesLink>
        }
        note={
          allowed > 0
            ? t(`budget.burn.${burn.pace}`, { used: percent(burn.used), decided: percent(burn.decided) })
            : t('budget.noneAllowed')
        }
      />
      <Fact
        label={t('budget.must')}
        // Which of today's are finished is up to those who work, so what leads to them is their number.
        value={mustToday === null && dueToday > 0 ? <Link {...today}>{number(dueToday)}</Link> : number(mustToday ?? 0)}
        note={
          mustToday !== null && dueToday > 0 ? (
            <Link {...today}>{t('budget.ofToday', { count: dueToday })}</Link>
          ) : (
            t(dueToday > 0 ? 'budget.lost' : 'budget.noneToday', { count: dueToday })
          )
        }
        tone={mustToday !== null && mustToday > 0 ? 'atRisk' : 'plain'}
      />
    </dl>
  )
}

type FactProps = {
  readonly label: string
  readonly value: ReactNode
  readonly note: ReactNode
  readonly tone?: Tone
}

/** One number with what it is and what it rests on. */
export function Fact({ label, value, note, tone }: FactProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={styles.value} data-tone={tone === 'plain' ? undefined : tone}>
        {value}
      </dd>
      <dd className={styles.note}>{note}</dd>
    </div>
  )
}
