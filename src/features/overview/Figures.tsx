import { Link } from '@tanstack/react-router'
import { useDaysLate } from '#casework/use-days-late'
import { useSinceMorning } from '#casework/use-since-morning'
import { everything, useView } from '#casework/use-view'
import { useFormat } from '#i18n/use-format'
import { useWords } from '#i18n/use-words'
import type { LiveQueue } from '#live/queue'
import type { Tab } from '#live/tabs'
import { useLiveDesk } from '#live/use-live-desk'
import type { ViewAsked } from '#live/view-rows'
import { Figure } from '#ui/Figure'
import { FigureRow } from '#ui/FigureRow'
import type { DrawLink } from '#ui/link'
import { KeptFigure } from './KeptFigure'

const nobodys: ViewAsked = { ...everything, filter: { assignees: ['none'] } }

/** Six numbers, each the way to exactly the cases it counts. */
export function Figures() {
  const t = useWords(['overview', 'queues'])
  const format = useFormat()
  const { index, open } = useLiveDesk()
  const { counts } = open.queue()
  const unassigned = useView(nobodys).counts
  const { atRiskShare } = index.agreement.policy
  return (
    <FigureRow label={t('figures.label')}>
      <Figure
        label={t('figures.open')}
        value={format.number(counts.all)}
        note={useChange(counts.all)}
        link={to('all')}
      />
      <Figure
        label={t('figures.overdue')}
        value={format.number(counts.overdue)}
        note={useOldest(open.queue())}
        tone={counts.overdue > 0 ? 'overdue' : 'plain'}
        link={to('overdue')}
      />
      <Figure
        label={t('figures.atRisk')}
        value={format.number(counts.atRisk)}
        note={t('figures.share', { share: format.targetPercent(atRiskShare) })}
        tone={counts.atRisk > 0 ? 'atRisk' : 'plain'}
        link={to('atRisk')}
      />
      <Figure
        label={t('figures.dueToday')}
        value={format.number(counts.dueToday)}
        note={t('figures.unassigned', { count: unassigned.dueToday })}
        link={to('dueToday')}
      />
      <Figure
        label={t('figures.paused')}
        value={format.number(counts.paused)}
        note={t('figures.stands')}
        tone="waiting"
        link={to('paused')}
      />
      <KeptFigure />
    </FigureRow>
  )
}

function useChange(open: number): string {
  const t = useWords('overview')
  const format = useFormat()
  const change = useSinceMorning(open)
  if (change === null) return t('figures.andOverdue')
  return change === 0 ? t('figures.asMorning') : t('figures.sinceMorning', { change: format.signed(change) })
}

function useOldest({ list, counts }: LiveQueue): string {
  const t = useWords('overview')
  const days = useDaysLate(list.at(0), counts.overdue)
  if (days === null) return t('figures.none')
  return days === 0 ? t('figures.oldestToday') : t('figures.oldest', { count: days })
}

const to =
  (tab: Tab): DrawLink =>
  props => <Link to="/queues/$service" params={{ service: 'all' }} search={tab === 'all' ? {} : { tab }} {...props} />
