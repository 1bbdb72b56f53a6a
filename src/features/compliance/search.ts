import * as z from 'zod/mini'
import { dateOf, dayNumber } from '#sla/civil'

export const periods = ['days30', 'quarter', 'year'] as const
/** What the period is held against. */
export const comparisons = ['before', 'lastYear', 'none'] as const
export const steps = ['day', 'week', 'month'] as const
export const bases = ['due', 'closed'] as const
/** Net leaves out what pauses gave back; gross is what the applicant lived through. */
export const measures = ['net', 'gross'] as const
/** Which cases of a figure: one verdict of the contract, `late` for those past their deadline, closed or not, `closed` for those done, in time or not. */
export const verdicts = ['met', 'late', 'missed', 'openPastDue', 'closed'] as const

/** Which cases of the backlog: those that came in (submitted or reopened), were reopened, went out, or were open at the end. */
export const flows = ['in', 'reopened', 'out', 'open'] as const

export type Flow = (typeof flows)[number]
export type Period = (typeof periods)[number]
export type Comparison = (typeof comparisons)[number]
export type Step = (typeof steps)[number]
export type Basis = (typeof bases)[number]
export type Measure = (typeof measures)[number]
export type Verdict = (typeof verdicts)[number]

/** Seen where the address does not say; left out of addresses, so that one picture has one address. */
export const defaults = { period: 'quarter', compare: 'before', basis: 'due', measure: 'net' } as const satisfies {
  period: Period
  compare: Comparison
  basis: Basis
  measure: Measure
}

/** A choice as it stands in the address: not at all where it is the default. */
export const unlessDefault = <Value>(value: Value, fallback: Value): Value | undefined =>
  value === fallback ? undefined : value

/** The text of an address; the router reads `?service=12` as a number. */
const code = z.catch(
  z.optional(z.pipe(z.union([z.string().check(z.minLength(1), z.maxLength(100)), z.number()]), z.transform(String))),
  undefined
)
const date = z.catch(z.optional(z.string().check(z.refine(isDate))), undefined)

/** Which cases count, and how: the same on the page and in the list behind each of its marks. */
const counted = {
  from: date,
  to: date,
  basis: z.catch(z.optional(z.enum(bases)), undefined),
  measure: z.catch(z.optional(z.enum(measures)), undefined),
  service: code,
  category: code,
  wilayat: code,
  /** A staff code, `none` for nobody, `me` for who asks. */
  assignee: code
}

/** What is seen of compliance. `from` with `to` is a period of its own. An address with a value that is none shows the page without it. */
export const complianceSearch = z.object({
  ...counted,
  period: z.catch(z.optional(z.enum(periods)), undefined),
  compare: z.catch(z.optional(z.enum(comparisons)), undefined),
  by: z.catch(z.optional(z.enum(steps)), undefined),
  /** The service whose days to complete are shown while the page is about all of them. */
  daysOf: code,
  /** What has its target moved in “what if”, and by how many days, up to three times. */
  whatIf: code,
  moves: z.catch(
    z.optional(
      z.pipe(
        z.union([z.array(z.int()), z.int()]),
        z.transform(value =>
          [value]
            .flat()
            .filter(days => Math.abs(days) < 30)
            .slice(0, 3)
        )
      )
    ),
    undefined
  )
})

/** The cases behind one mark. */
export const complianceCasesSearch = z.object({
  ...counted,
  period: z.catch(z.optional(z.enum(periods)), undefined),
  verdict: z.catch(z.optional(z.enum(verdicts)), undefined),
  /** Why it ran late: a code, words of its own, or `none`. */
  reason: z.catch(z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))), undefined),
  /** Every reason but these. */
  notReason: z.catch(
    z.optional(
      z.pipe(
        z.union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()]),
        z.transform(value => [value].flat().map(String))
      )
    ),
    undefined
  ),
  flow: z.catch(z.optional(z.enum(flows)), undefined),
  /** Judged as if this service, or each of this category, had a target of so many days more: see `Subject`. */
  whatIf: code,
  move: z.catch(z.optional(z.int().check(z.minimum(-30), z.maximum(30))), undefined),
  /** The same for the one service that is filtered by: had its target been so many days. */
  within: z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(29))), undefined),
  /** What will not fit by the forecast: a line of it, or `all`; on `from` alone where it is there. */
  unfit: code,
  /** An entry of the histogram of days. */
  days: z.catch(z.optional(z.int().check(z.minimum(0), z.maximum(30))), undefined),
  /** The case that is open beside the list. */
  case: code
})

export type ComplianceSearch = z.infer<typeof complianceSearch>
export type ComplianceCasesSearch = z.infer<typeof complianceCasesSearch>

function isDate(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  // 30 February rolls over into March.
  return Number.isFinite(at) && dateOf(dayNumber(new Date(at).toISOString().slice(0, 10))) === text
}
