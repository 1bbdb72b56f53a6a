import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Panel } from '#ui/Panel'
import { Empty } from '#ui/States'
import { rateAxis } from './axes'
import { DotAxis, DotPlot } from './DotPlot'
import { mostDays } from './histogram'
import styles from './MeasuresPanel.module.css'
import { type ByMeasure, byMeasure, type Percentile, percentiles } from './measures'
import type { Question } from './question'
import { useReportFaces } from './report-faces'
import { CasesLink } from './use-drill'
import { useEmptyWords } from './use-empty-words'
import { useRateWords } from './use-point-words'
import { useTwoReports } from './use-two-reports'

const none: readonly ByMeasure[] = []

/** The same cases by net and gross side by side: what the office answers for, and what the applicant lived through. */
export function MeasuresPanel({ question }: { readonly question: Question }) {
  const t = useWords('compliance')
  const words = useRateWords()
  const { now } = useTwoReports(question)
  const faces = useReportFaces(now, { loading: t('measures.loading'), failed: t('measures.failed') })
  const columns = now.data ? byMeasure(now.data) : none
  const [net, gross] = columns
  const empty = useEmptyWords(question)
  return (
    <Panel title={t('measures.title')} actions={faces.note}>
      {faces.face ?? faceOf() ?? (
        <>
          <p className={styles.summary}>
            {gross && net
              ? t('measures.summary', {
                  net: words.rate(net.tally),
                  gross: words.rate(gross.tally),
                  cases: words.basis(net.tally)
                })
              : t('measure.unknown')}
          </p>
          <MeasuresTable columns={columns} question={question} />
          <p className={styles.note}>{t('measures.note')}</p>
        </>
      )}
    </Panel>
  )

  function faceOf() {
    return net && net.tally.total === 0 ? <Empty title={empty} /> : undefined
  }
}

type MeasuresTableProps = { readonly columns: readonly ByMeasure[]; readonly question: Question }

function MeasuresTable({ columns, question }: MeasuresTableProps) {
  const t = useWords(['compliance', 'common'])
  const { number, targetPercent } = useFormat()
  const words = useRateWords()
  const target = useDesk().index.agreement.policy.complianceTarget
  const axis = rateAxis(
    columns.map(({ tally: { rate } }) => ({ rate, before: null })),
    target
  )
  const days = (value: number | null) => {
    if (value === null) return unknownMark
    const text = t('common:workingDays', { count: value })
    return value === mostDays ? t('days.orMore', { days: text }) : text
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {columns.map(({ measure }) => (
            <th key={measure} scope="col">
              {t(`measure.${measure}`)}
              <DotAxis target={target} axis={axis} words={targetPercent} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('table.rate')}</th>
          {columns.map(({ measure, tally }) => (
            <td key={measure}>
              <DotPlot tally={tally} target={target} axis={axis} />
              <strong>{words.rate(tally)}</strong>
              <div>
                <CasesLink question={question} drill={{ measure }} count={tally.total}>
                  {t('common:cases', { count: tally.total })}
                </CasesLink>
              </div>
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('figures.late')}</th>
          {columns.map(({ measure, tally }) => (
            <td key={measure}>
              <CasesLink question={question} drill={{ verdict: 'late', measure }} count={tally.late}>
                {number(tally.late)}
              </CasesLink>
            </td>
          ))}
        </tr>
        {(Object.keys(percentiles) as Percentile[]).map(percentile => (
          <tr key={percentile}>
            <th scope="row">{t(`measures.${percentile}`)}</th>
            {columns.map(column => (
              <td key={column.measure}>{days(column.percentiles[percentile])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
