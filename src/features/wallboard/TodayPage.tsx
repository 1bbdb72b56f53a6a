import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import { backlogQuery, completionsQuery } from '#api/report-queries'
import { calendarOf } from '#casework/governorate-calendar'
import { useToday } from '#casework/use-today'
import { formatDate, instantOfDate } from '#i18n/dates'
import { useErrorWords } from '#i18n/error-words'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { addWorkingDays } from '#sla/local'
import styles from './TodayPage.module.css'
import { type Pair, pairsOf } from './today'

const refetchMs = 60_000

/** What came and what was done today, beside the working day before. */
export function TodayPage({ office }: { readonly office: readonly string[] | undefined }) {
  const t = useWords('wallboard')
  const { locale } = useFormat()
  const { pairs, before, error } = usePairs(office)
  if (pairs === null)
    return error === null ? <p className={styles.wait}>{t('today.loading')}</p> : <Failed error={error} />
  const full = Math.max(1, ...pairs.filter(({ key }) => key !== 'open').flatMap(({ now, before: then }) => [now, then]))
  const date = formatDate(instantOfDate(before), locale, 'UTC')
  return (
    <div className={styles.today}>
      {pairs.map(pair => (
        <PairRow
          key={pair.key}
          pair={pair}
          full={pair.key === 'open' ? Math.max(1, pair.now, pair.before) : full}
          date={date}
        />
      ))}
    </div>
  )
}

function usePairs(office: readonly string[] | undefined) {
  const api = useApi()
  const { service, index } = useDesk()
  const today = useToday()
  const before = addWorkingDays(calendarOf(index.agreement), today, -1)
  const period = { from: before, to: today, ...(office && { office: [...office] }) }
  const backlog = useQuery({ ...backlogQuery(api, period), refetchInterval: refetchMs })
  const closed = useQuery({
    ...completionsQuery(api, { ...period, by: 'day', basis: 'closed' }),
    enabled: service.capabilities.includes('completions'),
    refetchInterval: refetchMs
  })
  const pairs = backlog.data ? pairsOf(backlog.data.days, closed.data?.buckets ?? null, today, before) : null
  return { pairs, before, error: backlog.error }
}

type PairRowProps = { readonly pair: Pair; readonly full: number; readonly date: string }

function PairRow({ pair: { key, now, before }, full, date }: PairRowProps) {
  const t = useWords('wallboard')
  const format = useFormat()
  return (
    <section className={styles.pair} data-key={key}>
      <h2 className={styles.label}>{t(`today.${key}`)}</h2>
      <p className={styles.now}>
        <span className={styles.day}>{t('today.soFar')}</span>
        <span className={styles.bar} style={{ inlineSize: `${(now / full) * 100}%` }} aria-hidden="true" />
        <span className={styles.value}>{format.number(now)}</span>
      </p>
      <p className={styles.before}>
        <span className={styles.day}>{date}</span>
        <span className={styles.bar} style={{ inlineSize: `${(before / full) * 100}%` }} aria-hidden="true" />
        <span className={styles.value}>{format.number(before)}</span>
      </p>
    </section>
  )
}

function Failed({ error }: { readonly error: unknown }) {
  const t = useWords('wallboard')
  const words = useErrorWords(error)
  return (
    <p className={styles.wait} role="alert">
      {t('today.failed', { why: words.title })}
    </p>
  )
}
