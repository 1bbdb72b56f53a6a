import { Link } from '@tanstack/react-router'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useLiveDesk } from '#live/use-live-desk'
import { CountCells, EarliestCell } from './CountCells'
import { MixCell } from './MixCell'
import { ServiceRow } from './ServiceRow'
import styles from './ServicesTable.module.css'
import { allServices, type SortKey, sortKeys } from './search'
import { type ServiceGroup, withDeadline } from './services-list'

type ServicesTableProps = {
  readonly groups: readonly ServiceGroup[]
  readonly sort: SortKey | undefined
  readonly showTotal: boolean
}

export function ServicesTable({ groups, sort, showTotal }: ServicesTableProps) {
  const t = useWords('queues')
  const full = Math.max(1, ...groups.flatMap(group => group.lines.map(line => line.counts.all)))
  return (
    <table className={styles.table} aria-label={t('tableLabel')}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {sort === undefined ? t('columns.service') : <SortLink column={undefined} sort={sort} />}
          </th>
          <th scope="col" className={styles.mix}>
            {t('columns.mix')}
          </th>
          {sortKeys.map(column => (
            <th
              key={column}
              scope="col"
              aria-sort={sort === column ? (column === 'earliest' ? 'ascending' : 'descending') : undefined}
            >
              <SortLink column={column} sort={sort} />
            </th>
          ))}
        </tr>
      </thead>
      {showTotal && <TotalRow />}
      {groups.map(group => (
        <tbody key={group.category?.code ?? (sort === undefined ? 'unknown' : 'sorted')}>
          {sort === undefined && <CategoryRow group={group} />}
          {group.lines.map(line => (
            <ServiceRow key={line.code} {...line} full={full} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Sorts by a column, or by the agreement again: an address, so that it can be sent to a colleague. */
function SortLink({ column, sort }: { readonly column: SortKey | undefined; readonly sort: SortKey | undefined }) {
  const t = useWords('queues')
  const label = t(column === undefined ? 'columns.service' : `columns.${column}`)
  return (
    <Link
      to="/queues"
      search={old => ({ ...old, sort: column === sort ? undefined : column })}
      className={styles.sort}
      data-current={column !== undefined && column === sort}
      title={column === undefined ? t('sort.agreement') : t('sort.by', { column: label })}
      resetScroll={false}
    >
      {label}
    </Link>
  )
}

function TotalRow() {
  const t = useWords('queues')
  const { open } = useLiveDesk()
  const { cases, counts } = open.queue()
  return (
    <tbody>
      <tr className={styles.total}>
        <th scope="row" className={styles.name}>
          <Link to="/queues/$service" params={{ service: allServices }} className={styles.link}>
            {t('total')}
          </Link>
        </th>
        <MixCell counts={counts} full={counts.all} />
        <CountCells counts={counts} service={allServices} />
        <EarliestCell entry={withDeadline(cases[0])} />
      </tr>
    </tbody>
  )
}

function CategoryRow({ group }: { readonly group: ServiceGroup }) {
  const t = useWords('queues')
  const name = useName()
  return (
    <tr className={styles.category}>
      <th scope="rowgroup" colSpan={8}>
        {group.category ? (
          <Link
            to="/queues/$service"
            params={{ service: allServices }}
            search={{ category: [group.category.code] }}
            className={styles.categoryLink}
          >
            {name(group.category)}
          </Link>
        ) : (
          t('unknownCategory')
        )}
      </th>
    </tr>
  )
}
