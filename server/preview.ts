import type { AgreementChange, AgreementPreview, MovedCase } from '#api/generated/types.gen'
import type { Refusal } from '#backend/contract'
import { isSameFor, withException, withoutException, wrongIn } from '#backend/exceptions'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { compileCalendar } from '#sla/calendar'
import { SlaError } from '#sla/error'
import { agreementAt, type Book, calendarsOf } from './book'
import { type Kept, keptOf } from './cases/held'
import { deadlineOf } from './cases/write'
import { asOf, type Operations, type Visit } from './house'
import { replay } from './replay'

const MOST_SHOWN = 100

/** What changes would do, by the functions that do it, with nothing kept of it. */
export const previewAgreement: Operations['previewAgreement'] = async (visit, { body: { changes } }) => {
  const wrong = changes
    .map((change, index) => wrongChange(visit, change, `changes[${index}].`))
    .find(refusal => refusal !== undefined)
  if (wrong) return wrong
  try {
    const moves = await movesOf(visit, changes)
    return { status: 200, body: { asOf: asOf(visit), ...moves, ...(await replay(visit, changes)) } }
  } catch (error) {
    // A target that leads out of the years the calendar knows.
    if (error instanceof SlaError) return invalid('changes', 'range', error.message)
    throw error
  }
}

function wrongChange({ book, house }: Visit, change: AgreementChange, field: string): Refusal | undefined {
  const agreement = agreementAt(book, house.clock.now())
  switch (change.kind) {
    case 'exception':
      return wrongIn(agreement, change.exception, `${field}exception.`)
    case 'withdraw':
      return agreement.calendar.exceptions.some(each => each.date === change.date && isSameFor(each, change.offices))
        ? undefined
        : invalid(`${field}date`, 'unknown')
    case 'target':
      return agreement.services.some(({ code }) => code === change.service)
        ? undefined
        : invalid(`${field}service`, 'unknown')
    default:
      return change satisfies never
  }
}

type Moves = Pick<AgreementPreview, 'open' | 'moved' | 'becomeOverdue' | 'noLongerOverdue' | 'cases'>
type Move = { readonly kept: Kept; readonly was: number; readonly is: number }

async function movesOf(visit: Visit, changes: readonly AgreementChange[]): Promise<Moves> {
  const { book, house } = visit
  const now = house.clock.now()
  const open = await openCases(visit)
  const changed = changes.reduce(withChange, book.spec.exceptions as Exceptions)
  const moved = changed === book.spec.exceptions ? [] : movedBy(book, changed, open)
  const known = moved.filter(({ was, is }) => was !== Infinity && is !== Infinity)
  known.sort((one, other) => one.is - other.is || (one.kept.id < other.kept.id ? -1 : 1))
  return {
    open: open.length,
    moved: moved.length,
    becomeOverdue: moved.filter(({ was, is }) => was >= now && is < now).length,
    noLongerOverdue: moved.filter(({ was, is }) => was < now && is >= now).length,
    cases: known.slice(0, MOST_SHOWN).map(movedCase)
  }
}

type Exceptions = Parameters<typeof withException>[0]

function withChange(exceptions: Exceptions, change: AgreementChange): Exceptions {
  if (change.kind === 'exception') {
    return withException(exceptions, change.replaces ?? change.exception.date, change.exception)
  }
  return change.kind === 'withdraw' ? withoutException(exceptions, change.date, change.offices) : exceptions
}

async function openCases({ db, me }: Visit): Promise<Kept[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('stopped_at', 'is', null)
    .$if(me.offices !== null, cases => cases.where('office', 'in', me.offices?.length ? [...me.offices] : ['']))
    .execute()
  return rows.map(keptOf)
}

function movedBy(book: Book, exceptions: Exceptions, open: readonly Kept[]): Move[] {
  const spec = { ...book.spec, exceptions: [...exceptions] }
  const after = { calendarOf: calendarsOf(spec, compileCalendar(spec)) }
  return open.flatMap(kept => {
    const is = deadlineOf(after, kept, kept.state)
    return is === kept.dueAt ? [] : [{ kept, was: kept.dueAt ?? Infinity, is: is ?? Infinity }]
  })
}

function movedCase({ kept, was, is }: Move): MovedCase {
  const { id, reference, service, state } = kept
  return { id, reference, service, office: state.office, dueAt: instantText(was), newDueAt: instantText(is) }
}
