import { useState } from 'react'
import type { Completions } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import { DotLegend } from './DotLegend'
import type { Drill } from './drill'
import type { Question } from './question'
import styles from './RankPanel.module.css'
import { RankTable } from './RankTable'
import { findRanking, type Ranked } from './ranking'
import { HeldNote, useReportFaces } from './report-faces'
import type { ComplianceSearch } from './search'
import { useEmptyWords } from './use-empty-words'
import { useRankSummary } from './use-rank-summary'
import { useTwoReports } from './use-two-reports'

/** What is ranked: how its codes are found, called, picked and filtered by. */
export type Rank = {
  readonly title: string
  /** The heading of the names. */
  readonly of: string
  readonly group: Completions['group']
  readonly keyOf: (key: string | null) => string | null | undefined
  readonly nameOf: (key: string | null) => string
  readonly drillOf: (key: string | null) => Drill
  /** Narrows the page to one of them. */
  readonly filterOf: (key: string) => Partial<ComplianceSearch>
  /** What has to be said of whom it leaves out. */
  readonly note?: string
}

type RankPanelProps = {
  readonly question: Question
  readonly rank: Rank
  /** So many of the worst are seen at first. */
  readonly shown?: number
}

const none: readonly Ranked[] = []

/** Rates of services, categories, wilayats or people, the worst first. The whole is a table, so it needs no other beside it. */
export function RankPanel({ question, rank, shown = 8 }: RankPanelProps) {
  const t = useWords('compliance')
  const target = useDesk().index.agreement.policy.complianceTarget
  const [all, setAll] = useState(false)
  const { now, before, held } = useTwoReports(question, { group: rank.group, by: 'month' })
  const faces = useReportFaces(now, {
    loading: t('rank.loading', { title: rank.title }),
    failed: t('rank.failed', { title: rank.title })
  })
  const ranking = now.data ? findRanking(now.data, { measure: question.measure, keyOf: rank.keyOf, before }) : none
  const summary = useRankSummary(ranking ?? none, rank, target)
  const empty = useEmptyWords(question)
  const rows = ranking ?? none
  const more = rows.length > shown
  return (
    <Panel title={rank.title} actions={faces.note}>
      {faces.face ?? faceOf() ?? (
        <>
          <p className={styles.summary}>{summary}</p>
          <HeldNote held={held} />
          <div className={styles.room}>
            <RankTable rows={all ? rows : rows.slice(0, shown)} axisRows={rows} {...{ rank, question, target }} />
          </div>
          {more && (
            <button type="button" className={styles.toggle} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('rank.less', { count: shown }) : t('rank.all', { count: rows.length })}
            </button>
          )}
          <DotLegend held={question.before === null ? null : t(`compare.held.${question.compare}`)} target={target} />
          {rank.note !== undefined && <p className={styles.note}>{rank.note}</p>}
        </>
      )}
    </Panel>
  )

  function faceOf() {
    if (ranking === null) return <Empty title={t('measure.unknown')} />
    return ranking.length === 0 ? <Empty title={empty} /> : undefined
  }
}
