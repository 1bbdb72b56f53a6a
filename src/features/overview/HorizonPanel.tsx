import { getRouteApi, Link } from '@tanstack/react-router'
import { Horizon, type ShownLine } from '#casework/Horizon'
import { HorizonLegend } from '#casework/HorizonLegend'
import { type HorizonBy, horizonBys, worstFirst } from '#casework/horizon-lines'
import { type Horizon as Lines, useHorizon } from '#casework/use-horizon'
import { useWords } from '#i18n/use-words'
import { Panel } from '#ui/Panel'
import { SegmentedLinks } from '#ui/SegmentedLinks'
import styles from './HorizonPanel.module.css'
import { useCellLinks } from './links'
import type { OverviewSearch } from './search'
import { useHeldOrder } from './use-held-order'
import { useKeptEnds } from './use-kept-ends'

const route = getRouteApi('/overview')
/** The router marks a link as current itself: one that leaves something out of the address is not where that stands in it. */
const active = { explicitUndefined: true }

/** What is due when, by services, wilayats or staff; each cell leads to its cases. */
export function HorizonPanel() {
  const t = useWords('horizon')
  const { by = 'services', order, closed = [] } = route.useSearch()
  const navigate = route.useNavigate()
  const horizon = useHorizon(by)
  const links = useCellLinks(horizon)
  const ends = useKeptEnds(by, horizon)
  const held = useHeldOrder(worstFirst(horizon, horizon.columns))
  const shown = order === 'trouble' ? flat(horizon, held.items) : grouped(horizon, new Set(closed))
  const onToggle = (key: string) =>
    void navigate({
      search: old => ({ ...old, closed: toggled(old.closed ?? [], codeOf(key)) }),
      replace: true,
      resetScroll: false
    })
  return (
    <Panel title={t('title')} actions={<Choices by={by} order={order} />} flush>
      <Horizon
        by={by}
        horizon={horizon}
        shown={shown}
        ends={ends}
        onToggle={onToggle}
        onHold={held.onHold}
        {...links}
      />
      <div className={styles.legend}>
        <HorizonLegend columns={horizon.columns} />
      </div>
    </Panel>
  )
}

function flat({ total }: Lines, lines: readonly ShownLine['line'][]): readonly ShownLine[] {
  return [{ line: total, kind: 'total' }, ...lines.map(line => ({ line, kind: 'line' as const }))]
}

/** Under their heads; a head that is folded stands for its lines, and its numbers are theirs. */
function grouped({ total, groups }: Lines, closed: ReadonlySet<string>): readonly ShownLine[] {
  const all: ShownLine[] = [{ line: total, kind: 'total' }]
  for (const { head, lines } of groups) {
    const isOpen = head === null || !closed.has(codeOf(head.key))
    if (head) all.push({ line: head, kind: 'head', isOpen })
    if (isOpen) for (const line of lines) all.push({ line, kind: 'line' })
  }
  return all
}

const codeOf = (key: string) => key.replace(/^category /, '')

function toggled(codes: readonly string[], code: string): string[] | undefined {
  const next = codes.includes(code) ? codes.filter(one => one !== code) : [...codes, code]
  return next.length > 0 ? next : undefined
}

type ChoicesProps = { readonly by: HorizonBy; readonly order: OverviewSearch['order'] }

function Choices({ by, order }: ChoicesProps) {
  const t = useWords('overview')
  const kinds = horizonBys.map(kind => ({
    key: kind,
    label: t(`horizon.by.${kind}`),
    current: kind === by,
    link: (props: object) => (
      <Link
        from="/overview"
        to="/overview"
        search={old => ({ ...old, by: kind === 'services' ? undefined : kind })}
        activeOptions={active}
        resetScroll={false}
        replace
        {...props}
      />
    )
  }))
  const orders = (['agreement', 'trouble'] as const).map(kind => ({
    key: kind,
    label: t(`horizon.order.${kind}`),
    current: kind === (order ?? 'agreement'),
    link: (props: object) => (
      <Link
        from="/overview"
        to="/overview"
        search={old => ({ ...old, order: kind === 'agreement' ? undefined : kind })}
        activeOptions={active}
        resetScroll={false}
        replace
        {...props}
      />
    )
  }))
  return (
    <>
      <SegmentedLinks label={t('horizon.order.label')} items={orders} />
      <SegmentedLinks label={t('horizon.by.label')} items={kinds} />
    </>
  )
}
