import { Link } from '@tanstack/react-router'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { Ltr } from '#ui/Ltr'
import { rateAxis } from './axes'
import { DotAxis, DotPlot } from './DotPlot'
import type { Question } from './question'
import type { Rank } from './RankPanel'
import styles from './RankPanel.module.css'
import type { Ranked } from './ranking'
import { standingOf } from './rates'
import { CasesLink } from './use-drill'
import { useRateWords } from './use-point-words'

type RankTableProps = {
  readonly rows: readonly Ranked[]
  /** Those whose rates the axis has room for: it stays when more rows are shown. */
  readonly axisRows: readonly Ranked[]
  readonly rank: Rank
  readonly question: Question
  readonly target: number
}

/** A row each: the name, a dot against the target on an axis that may be cut, the rate, how it moved, the late ones of all. */
export function RankTable({ rows, axisRows, rank, question, target }: RankTableProps) {
  const t = useWords('compliance')
  const { number, signed, targetPercent } = useFormat()
  const words = useRateWords()
  const axis = rateAxis(
    axisRows.map(({ tally, before }) => ({ rate: tally.rate, before })),
    target
  )
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{rank.of}</th>
          <th scope="col" className={styles.plotHead}>
            <DotAxis target={target} axis={axis} words={targetPercent} />
          </th>
          <th scope="col" data-numeric>
            {t('table.rate')}
          </th>
          {question.before && (
            <th scope="col" data-numeric data-wide>
              {t('rank.change')}
            </th>
          )}
          <th scope="col" data-numeric>
            {t('rank.lateOf')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, tally, before, change }) => {
          const standing = standingOf(tally, target)
          const drill = rank.drillOf(key)
          return (
            <tr key={key ?? ''} data-standing={standing}>
              <th scope="row">
                {key !== null ? (
                  <Link
                    from="/compliance"
                    to="/compliance"
                    search={old => ({ ...old, ...rank.filterOf(key) })}
                    resetScroll={false}
                    className={styles.name}
                  >
                    {rank.nameOf(key)}
                  </Link>
                ) : (
                  rank.nameOf(key)
                )}
              </th>
              <td className={styles.plotCell}>
                <DotPlot {...{ tally, before, target, axis }} />
              </td>
              <td data-numeric data-rate>
                <strong>{words.rate(tally)}</strong>
                {tally.few && <span className={styles.few}>{t('few')}</span>}
              </td>
              {question.before && (
                <td data-numeric data-wide>
                  {change === null ? '' : <Ltr>{signed(change)}</Ltr>}
                </td>
              )}
              <td data-numeric data-late>
                {tally.late > 0 && (
                  <>
                    <CasesLink
                      question={question}
                      drill={{ ...drill, verdict: 'late' }}
                      count={tally.late}
                      className={styles.count}
                    >
                      {t('rank.late', { count: tally.late })}
                    </CasesLink>{' '}
                  </>
                )}
                <CasesLink question={question} drill={drill} count={tally.total} className={styles.count}>
                  {tally.late > 0 ? t('rank.of', { count: tally.total }) : number(tally.total)}
                </CasesLink>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
