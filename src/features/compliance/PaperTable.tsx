import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/ApiProvider'
import type { CompletionBucket } from '#api/generated/types.gen'
import { completionsQuery } from '#api/report-queries'
import { unknownMark } from '#i18n/format'
import { useFormat } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { completionsAsked } from './asked'
import { dateText, monthText } from './date-words'
import styles from './Paper.module.css'
import type { Question } from './question'
import { findTally } from './rates'
import { useRateWords } from './use-point-words'

type PaperTableProps = {
  readonly question: Question
  readonly group: 'none' | 'service' | 'category' | 'office'
  readonly title: string
}

/** The rates of every group with the cases they rest on; the head of the table stands on every page it goes over. */
export function PaperTable({ question, group, title }: PaperTableProps) {
  const t = useWords(['reports', 'compliance'])
  const { number } = useFormat()
  const words = useRateWords()
  const nameOf = useNameOf(question, group)
  const asked = completionsAsked(question, group === 'none' ? {} : { group, by: 'month' })
  const { data } = useQuery(completionsQuery(useApi(), asked))
  if (!data) return <p>{t('print.waiting')}</p>
  const rows = groupsOf(data.buckets, group)
    .map(([key, buckets]) => ({ key, net: findTally(buckets, 'net'), gross: findTally(buckets, 'gross'), buckets }))
    .filter(({ net }) => net !== null && net.total > 0)
  return (
    <section className={styles.table} data-short={group !== 'service'}>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{group === 'none' ? t('compliance:period.label') : t(`export.kind.${group}`)}</th>
            <th scope="col">{t('compliance:table.cases')}</th>
            <th scope="col">{t('compliance:table.met')}</th>
            <th scope="col">{t('compliance:table.missed')}</th>
            <th scope="col">{t('compliance:table.openPastDue')}</th>
            <th scope="col">{t('export.columns.rateNet')}</th>
            <th scope="col">{t('export.columns.rateGross')}</th>
            <th scope="col">{t('compliance:table.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, net, gross, buckets }) => (
            <tr key={key}>
              <th scope="row">{nameOf(buckets[0])}</th>
              <td>{number(net?.total ?? 0)}</td>
              <td>{number(net?.met ?? 0)}</td>
              <td>{number(net?.missed ?? 0)}</td>
              <td>{number(net?.openPastDue ?? 0)}</td>
              <td>{words.rate(net)}</td>
              <td>{words.rate(gross)}</td>
              <td>{net?.few ? t('print.few') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function groupsOf(buckets: readonly CompletionBucket[], group: PaperTableProps['group']) {
  const groups = new Map<string | null, CompletionBucket[]>()
  for (const bucket of buckets) {
    const key = group === 'none' ? bucket.from : bucket.key
    groups.set(key, [...(groups.get(key) ?? []), bucket])
  }
  return [...groups]
}

/** The name of a row: of a group by its code, of a time by its first day. */
function useNameOf(
  { by }: Question,
  group: PaperTableProps['group']
): (bucket: CompletionBucket | undefined) => string {
  const { locale } = useFormat()
  const t = useWords('compliance')
  const name = useName()
  const { index } = useDesk()
  return bucket => {
    if (!bucket) return unknownMark
    const { key, from } = bucket
    if (group === 'none' || key === null) {
      if (by === 'month') return monthText(from, locale)
      return by === 'week' ? t('chart.week', { week: dateText(from, locale) }) : dateText(from, locale)
    }
    const known =
      group === 'service' ? index.service(key) : group === 'category' ? index.category(key) : index.wilayatOf(key)
    return known ? name(known) : key
  }
}
