import { lazy, Suspense } from 'react'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk, useFeedState } from '#live/desk'
import { ChartFrame } from '#ui/ChartFrame'
import { Empty } from '#ui/States'
import type { Drill } from './drill'
import styles from './Outlook.module.css'
import type { Question } from './question'
import { earlierDate, lastOfMonth } from './ranges'
import { useReportFaces } from './report-faces'
import { SubjectPick } from './SubjectPick'
import { type Subject, subjectText } from './tried'
import { useFindDrill } from './use-drill'
import { useComplianceSearch } from './use-question'
import { useTrialWords } from './use-trial-words'
import { useWhatIf } from './use-what-if'
import { useWhatIfTable } from './use-what-if-table'
import { WhatIfLegend } from './WhatIfLegend'
import { WhatIfTrials } from './WhatIfTrials'
import { whatIfHeight, whatIfPoints } from './what-if-points'

const WhatIfChart = lazy(() => import('./WhatIfChart').then(module => ({ default: module.WhatIfChart })))

/** The rate of the last twelve months had the target of a service, or of a category, been another one; up to three held beside it. */
export function WhatIfPanel({ question }: { readonly question: Question }) {
  const t = useWords('reports')
  const { dir } = useFormat()
  const { feed, index } = useDesk()
  const state = useFeedState(feed)
  const { result, subject, moves, months, targets, trials } = useWhatIf(question, useComplianceSearch())
  const faces = useReportFaces(
    // Open cases that have used too much are missed, so without them the rate would be too good.
    state.kind === 'ready'
      ? result
      : { ...result, data: undefined, error: state.kind === 'failed' ? state.error : null },
    { loading: t('whatIf.loading'), failed: t('whatIf.failed') }
  )
  const words = useTrialWords()
  const name = useSubjectName(subject)
  // The closed cases that it is reckoned from.
  const asked = { ...question, basis: 'closed', measure: 'net' } as const
  const drills = useFindDrill(asked)
  const target = index.agreement.policy.complianceTarget
  const points = whatIfPoints(trials, months)
  const over = { from: points[0]?.month ?? question.from, to: question.today }
  const drillOf = (days: number, month?: string): Drill => ({
    over: month === undefined ? over : { from: month, to: earlierDate(lastOfMonth(month), question.today) },
    ...(subject && { whatIf: subjectText(subject) }),
    move: days
  })
  const cases = { question: asked, drillOf }
  const table = useWhatIfTable(points, trials, words, cases)
  return (
    <ChartFrame
      title={name === null ? t('whatIf.title') : t('whatIf.titleOf', { name })}
      sub={t('whatIf.sub')}
      actions={
        <>
          {faces.note}
          <SubjectPick label={t('whatIf.subject')} value={subject ? subjectText(subject) : undefined} />
        </>
      }
      summary={trials.map(words.sentence).join(' ')}
      table={table}
      face={faces.face ?? faceOf()}
    >
      <div dir={dir}>
        <WhatIfTrials trials={trials} moves={moves} words={words} cases={cases} />
      </div>
      <Suspense fallback={<div style={{ blockSize: whatIfHeight }} />}>
        <WhatIfChart
          points={points}
          trials={trials}
          target={target}
          words={words}
          onOpen={
            drills && subject
              ? ({ month, outcomes }, trial) => {
                  if ((outcomes[trial]?.cases ?? 0) > 0) drills.go(drillOf(trials[trial]?.days ?? 0, month))
                }
              : undefined
          }
        />
      </Suspense>
      <WhatIfLegend trials={trials} target={target} words={words} />
      <p dir={dir} className={styles.definition}>
        {t('whatIf.definition')}
      </p>
    </ChartFrame>
  )

  function faceOf() {
    if (subject === null || trials.every(({ all }) => all.cases === 0))
      return <Empty title={targets.size === 0 && subject ? t('whatIf.otherUnit') : t('whatIf.none')} />
    return undefined
  }
}

/** What is tried, by name; null while there is nothing. */
function useSubjectName(subject: Subject | null): string | null {
  const nameOf = useName()
  const { index } = useDesk()
  if (subject === null) return null
  const known = subject.kind === 'service' ? index.service(subject.code) : index.category(subject.code)
  return known ? nameOf(known) : subject.code
}
