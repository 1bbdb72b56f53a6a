import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDesk } from '#live/desk'
import type { DrawLink } from '#ui/link'
import { type Drill, drillSearch } from './drill'
import type { Question } from './question'
import { useComplianceSearch } from './use-question'

export type Drills = {
  /** A link to the cases behind a mark. */
  readonly link: (drill: Drill) => DrawLink
  /** Goes there, for marks that are drawn and cannot be links. */
  readonly go: (drill: Drill) => void
}

/** Which list of cases: that behind figures, or that behind the backlog. */
type List = 'completionCases' | 'backlogCases'

/** The ways from the marks of this page to the cases behind them; null where the backend cannot list them. */
export function useFindDrill(question: Question, list: List = 'completionCases'): Drills | null {
  const search = useComplianceSearch()
  const navigate = useNavigate()
  const offered = useDesk().service.capabilities.includes(list)
  if (!offered) return null
  return {
    link: drill => props => <Link to="/compliance/cases" search={drillSearch(search, question, drill)} {...props} />,
    go: drill => void navigate({ to: '/compliance/cases', search: drillSearch(search, question, drill) })
  }
}

type CasesLinkProps = {
  readonly question: Question
  readonly drill: Drill
  /** How many cases there are: none lead nowhere. */
  readonly count: number
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A number as a link to the cases it counts; by itself where there are none, or they cannot be listed. */
export function CasesLink({ question, drill, count, className, children }: CasesLinkProps) {
  const drills = useFindDrill(question, drill.flow === undefined ? 'completionCases' : 'backlogCases')
  if (!drills || count === 0) return className === undefined ? children : <span className={className}>{children}</span>
  return drills.link(drill)({ className, children })
}
