import type { Question } from './question'
import type { Range } from './ranges'
import {
  type ComplianceCasesSearch,
  type ComplianceSearch,
  defaults,
  type Flow,
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
  /** Every reason but these. */
  readonly notReason?: readonly string[]
  readonly days?: number
  readonly measure?: Measure
  readonly flow?: Flow
  /** What is tried has filters of its own: the services of its subject. */
  readonly whatIf?: string
  readonly move?: number
  readonly within?: number
  /** A line of the forecast, or `all`. */
  readonly unfit?: string
}

/** The address of the cases behind a mark. Its dates are written out, so that it shows the same cases tomorrow. */
export function drillSearch(search: ComplianceSearch, question: Question, drill: Drill): ComplianceCasesSearch {
  const { over, measure, notReason, ...picked } = drill
  const { from, to } = over ?? question
  const { service, category, wilayat, assignee } = search
  // The backlog knows neither whose a case is nor how it is judged.
  if (drill.flow !== undefined) return { from, to, flow: drill.flow, service, category, wilayat }
  if (drill.unfit !== undefined) return { ...drill.over, unfit: drill.unfit, service, category, wilayat, assignee }
  return {
    from,
    to,
    basis: unlessDefault(question.basis, defaults.basis),
    measure: unlessDefault(measure ?? question.measure, defaults.measure),
    ...(drill.whatIf === undefined && { service, category }),
    wilayat,
    assignee,
    ...picked,
    ...(notReason !== undefined && { notReason: [...notReason] })
  }
}
