import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import type { Question } from './question'
import { type Rank, RankPanel } from './RankPanel'
import { useCodeNames } from './use-code-names'
import { useTeam } from './use-team'

type RankProps = { readonly question: Question }

/** By category: the counts of its services together. A service that the agreement does not know stands by itself. */
export function CategoryPanel({ question }: RankProps) {
  const t = useWords('compliance')
  const { index } = useDesk()
  const names = useCodeNames()
  const kindOf = (key: string | null) => (index.category(key ?? '') ? 'category' : 'service')
  const rank: Rank = {
    title: t('rank.category'),
    of: t('filter.category'),
    group: 'service',
    keyOf: key => index.service(key ?? '')?.category ?? key,
    nameOf: key => names.category(key ?? ''),
    drillOf: key => ({ [kindOf(key)]: key ?? '' }),
    filterOf: key => ({ [kindOf(key)]: key })
  }
  return <RankPanel question={question} rank={rank} shown={index.categories.length} />
}

export function ServicePanel({ question }: RankProps) {
  const t = useWords('compliance')
  const names = useCodeNames()
  const rank: Rank = {
    title: t('rank.service'),
    of: t('service.label'),
    group: 'service',
    keyOf: key => key,
    nameOf: key => names.service(key ?? ''),
    drillOf: key => ({ service: key ?? '' }),
    filterOf: key => ({ service: key })
  }
  return <RankPanel question={question} rank={rank} shown={10} />
}

/** By wilayat: the counts of its offices together. An office of no known wilayat stands by itself. */
export function WilayatPanel({ question }: RankProps) {
  const t = useWords('compliance')
  const { index } = useDesk()
  const names = useCodeNames()
  const rank: Rank = {
    title: t('rank.wilayat'),
    of: t('filter.wilayat'),
    group: 'office',
    keyOf: office => (office === null ? null : (index.wilayatOf(office)?.code ?? office)),
    nameOf: key => names.wilayat(key ?? ''),
    drillOf: key => ({ wilayat: key ?? '' }),
    filterOf: key => ({ wilayat: key })
  }
  return <RankPanel question={question} rank={rank} shown={12} />
}

/** By assignee, for who leads them, and of nobody else. Nobody's cases are everybody's: they are shown too. */
export function AssigneePanel({ question }: RankProps) {
  const t = useWords('compliance')
  const names = useCodeNames()
  const team = useTeam()
  if (team.length === 0) return null
  const codes = new Set(team.map(({ code }) => code))
  const rank: Rank = {
    title: t('rank.assignee'),
    of: t('filter.assignee'),
    group: 'assignee',
    keyOf: key => (key === null || codes.has(key) ? key : undefined),
    nameOf: key => names.assignee(key ?? 'none'),
    drillOf: key => ({ assignee: key ?? 'none' }),
    filterOf: key => ({ assignee: key }),
    note: t('rank.assigneeNote')
  }
  return <RankPanel question={question} rank={rank} shown={6} />
}
