import type { Question } from './question'
import type { Range } from './ranges'
import {
  type ComplianceCasesSearch,
  type ComplianceSearch,
  defaults,
  type Measure,
  unlessDefault,
  type Verdict
} from './search'

/** What a mark picks out of what the page is asked: other days, one code, one verdict, one reason, one entry of the histogram. */
export type Drill = {
  readonly over?: Range
  readonly service?: string
  readonly category?: string
  readonly wilayat?: string
  readonly assignee?: string
  readonly verdict?: Verdict
  readonly reason?: string
  readonly days?: number
  readonly measure?: Measure
}

/** The address of the cases behind a mark. Its dates are written out, so that it shows the same cases tomorrow. */
export function drillSearch(search: ComplianceSearch, question: Question, drill: Drill): ComplianceCasesSearch {
  const { over, measure, ...picked } = drill
  const { from, to } = over ?? question
  const { service, category, wilayat, assignee } = search
  return {
    from,
    to,
    basis: unlessDefault(question.basis, defaults.basis),
    measure: unlessDefault(measure ?? question.measure, defaults.measure),
    service,
    category,
    wilayat,
    assignee,
    ...picked
  }
}
