import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import { commitmentsQuery } from '#api/report-queries'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { Panel } from '#ui/Panel'
import { StateChip } from '#ui/StateChip'
import type { State } from '#ui/StateShape'
import { Empty } from '#ui/States'
import { commitmentsAsked } from './asked'
import styles from './CommitmentsPanel.module.css'
import type { Question } from './question'
import { refreshMs, useReportFaces } from './report-faces'
import { type Scored, scorecardOf } from './scorecard'

/** The agreement's other promises: how often each had to be kept, and was. Only where the backend measures them. */
export function CommitmentsPanel({ question }: { readonly question: Question }) {
  const offered = useDesk().service.capabilities.includes('commitments')
  return offered ? <Scorecard question={question} /> : null
}

function Scorecard({ question }: { readonly question: Question }) {
  const t = useWords('compliance')
  const { index } = useDesk()
  const result = useQuery({
    ...commitmentsQuery(useApi(), commitmentsAsked(question)),
    refetchInterval: refreshMs
  })
  const faces = useReportFaces(result, { loading: t('commitments.loading'), failed: t('commitments.failed') })
  const rows = result.data ? scorecardOf(index.agreement.commitments, result.data.commitments) : []
  const measured = rows.filter(({ standing }) => standing !== 'notMeasured')
  const rest = rows.filter(({ standing }) => standing === 'notMeasured')
  const judged = rows.filter(({ standing }) => standing === 'kept' || standing === 'broken')
  return (
    <Panel title={t('commitments.title')} sub={t('commitments.sub')} actions={faces.note}>
      {faces.face ?? (rows.length === 0 ? <Empty title={t('commitments.empty')} /> : undefined) ?? (
        <>
          <p className={styles.summary}>
            {t('commitments.summary', {
              count: judged.filter(({ standing }) => standing === 'kept').length,
              judged: judged.length
            })}
          </p>
          <div className={styles.room}>
            <ScoreTable rows={measured} />
          </div>
          {rest.length > 0 && (
            <details className={styles.rest}>
              <summary>{t('commitments.notMeasured', { count: rest.length })}</summary>
              <ul>
                {rest.map(one => (
                  <li key={one.id}>
                    <Quote {...one} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Panel>
  )
}

type Measured = Exclude<Scored['standing'], 'notMeasured'>

const states: Readonly<Record<Measured, State>> = {
  kept: 'met',
  broken: 'missed',
  noTarget: 'unknown',
  few: 'unknown',
  nothing: 'unknown'
}

function ScoreTable({ rows }: { readonly rows: readonly Scored[] }) {
  const t = useWords('compliance')
  const { number, percent, targetPercent } = useFormat()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('commitments.promise')}</th>
          <th scope="col" data-numeric>
            {t('commitments.rate')}
          </th>
          <th scope="col" data-numeric>
            {t('commitments.target')}
          </th>
          <th scope="col">{t('commitments.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, quoteAr, quoteEn, rate, kept, of, target, standing }) => (
          <tr key={id}>
            <th scope="row">
              <Quote quoteAr={quoteAr} {...(quoteEn !== undefined && { quoteEn })} />
            </th>
            <td data-numeric>
              <strong>{rate === null ? unknownMark : percent(rate)}</strong>
              {of > 0 && (
                <span className={styles.basis}>{t('commitments.of', { kept: number(kept), of: number(of) })}</span>
              )}
            </td>
            <td data-numeric>{target === null ? unknownMark : targetPercent(target)}</td>
            <td>
              {standing !== 'notMeasured' && (
                <StateChip state={states[standing]} label={t(`commitments.${standing}`)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A promise in the language on screen; where it has no translation, as published. */
function Quote({ quoteAr, quoteEn }: Pick<Scored, 'quoteAr' | 'quoteEn'>) {
  const { language } = useFormat()
  return language === 'ar' || quoteEn === undefined ? <bdi lang="ar">{quoteAr}</bdi> : quoteEn
}
