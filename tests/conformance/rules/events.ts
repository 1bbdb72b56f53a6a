import type { CaseRow } from '#api/generated/types.gen'
import { zAgreementEvent, zCaseEvent, zHeartbeat, zNoticeEvent, zReset } from '#api/generated/zod.gen'
import { done, findCase, isRunning } from '../acting'
import { issuesText } from '../answer'
import { listCases } from '../lists'
import { Broken, type Rule, skip } from '../rule'
import { type Event, type Stream, withStream } from '../stream'
import type { Subject } from '../subject'
import { personalIn } from './paging'

const schemas = {
  case: zCaseEvent,
  agreement: zAgreementEvent,
  notice: zNoticeEvent,
  heartbeat: zHeartbeat,
  reset: zReset
}
const SOON_MS = 5000
const note = { kind: 'note', text: 'conformance, to be told' } as const

/** What changes, as it changes. */
export const events: readonly Rule[] = [
  listening('heartbeat-first', 'The first event is a heartbeat, at once', subject =>
    withStream(subject, undefined, async stream => {
      const first = await stream.until(() => true, 2000)
      hold(first?.name === 'heartbeat', `the first event is ${first?.name ?? 'none within two seconds'}`, stream)
    })
  ),
  {
    ...listening('heartbeat-goes-on', '`heartbeat` at least every 10 seconds', subject =>
      withStream(subject, undefined, async stream => {
        const first = await stream.until(isHeartbeat, 2000)
        const second = await stream.until(event => isHeartbeat(event) && event !== first, 11_000)
        hold(second !== undefined, 'no second heartbeat came within 11 seconds', stream)
      })
    ),
    slow: true
  },
  {
    ...listening('tells-of-changes', '`case` with `CaseEvent`: a case is new or has changed', subject =>
      withStream(subject, undefined, async stream => {
        await stream.until(isHeartbeat, 2000)
        const { id, revision } = await change(subject)
        const told = await stream.until(
          event => (rowIn(event)?.revision ?? 0) >= revision && rowIn(event)?.id === id,
          SOON_MS
        )
        hold(told !== undefined, `${id} has revision ${revision}, and nobody was told within ${SOON_MS} ms`, stream)
        checkEach(stream)
      })
    ),
    needs: ['events', 'actions'],
    writes: true
  },
  {
    ...listening(
      'resume',
      'A client that lost the stream sends the last `id` it saw: it misses nothing, and nothing comes twice',
      async subject => {
        const [lost, stayed] = await withStream(subject, undefined, async staying => {
          await staying.until(isHeartbeat, 2000)
          const first = await change(subject)
          const seen = await staying.until(event => isOf(event, first), SOON_MS)
          if (seen?.id == null)
            throw new Broken('the event of a change came without an id, or did not come', staying.evidence())
          const second = await change(subject)
          const third = await change(subject)
          await staying.until(event => isOf(event, third), SOON_MS)
          const rest = await withStream(subject, seen.id, async resumed => {
            await resumed.until(event => isOf(event, third), SOON_MS)
            return { stream: resumed, first, second, third }
          })
          return [rest, staying.events.slice(staying.events.indexOf(seen) + 1)] as const
        })
        const ids = idsOf(lost.stream.events)
        const wanted = idsOf(stayed).slice(0, idsOf(stayed).indexOf(idOf(stayed, lost.third) ?? '') + 1)
        hold(new Set(ids).size === ids.length, 'an event came twice', lost.stream)
        hold(!lost.stream.events.some(event => isOf(event, lost.first)), 'what was seen before came again', lost.stream)
        const missed = wanted.find(id => !ids.includes(id))
        hold(wanted.length > 0 && missed === undefined, `${missed ?? 'every event'} was missed`, lost.stream)
      }
    ),
    needs: ['events', 'actions'],
    writes: true
  },
  listening('unknown-id', '`reset` when what was missed can no longer be told', subject =>
    withStream(subject, 'no-such-event-1', async stream => {
      const reset = await stream.until(({ name }) => name === 'reset', SOON_MS)
      hold(reset !== undefined, 'no reset came for an id that never was', stream)
      const valid = schemas.reset.safeParse(reset?.data)
      hold(valid.success, 'a reset says as of when', stream)
    })
  ),
  {
    ...listening(
      'from-the-list',
      '`lastEventId`: the newest event these rows contain; a stream resumed from it misses nothing',
      async subject => {
        const { page } = await listCases(subject.ask, 'open=true&limit=1')
        const { lastEventId } = page
        if (lastEventId === undefined) skip('the list does not say')
        const { id, revision } = await change(subject)
        await withStream(subject, lastEventId, async stream => {
          const told = await stream.until(
            event => rowIn(event)?.id === id && (rowIn(event)?.revision ?? 0) >= revision,
            SOON_MS
          )
          const reset = stream.events.some(({ name }) => name === 'reset')
          hold(told !== undefined || reset, `the change of ${id} after the list was not told`, stream)
          hold(!reset, 'an event named a moment ago can still be told from', stream)
        })
      }
    ),
    needs: ['events', 'actions'],
    writes: true
  }
]

function listening(name: string, says: string, check: (subject: Subject) => Promise<void>): Rule {
  return { id: `events.${name}`, level: 'capability', needs: ['events'], says, where: 'GET /events', check }
}

/** Does something to a case that everybody has to hear of. */
async function change(subject: Subject): Promise<CaseRow> {
  const found = await findCase(subject, isRunning, 'note')
  return (await done(subject.ask, found.id, note)).after.case
}

function isHeartbeat({ name }: Event): boolean {
  return name === 'heartbeat'
}

function rowIn({ name, data }: Event): CaseRow | undefined {
  const result = name === 'case' ? zCaseEvent.safeParse(data) : undefined
  return result?.success ? result.data.case : undefined
}

function isOf(event: Event, { id, revision }: CaseRow): boolean {
  const row = rowIn(event)
  return row?.id === id && row.revision === revision
}

function idsOf(list: readonly Event[]): string[] {
  return list.flatMap(({ id, name }) => (id === null || name === 'heartbeat' ? [] : [id]))
}

function idOf(list: readonly Event[], row: CaseRow): string | null | undefined {
  return list.find(event => isOf(event, row))?.id
}

function checkEach(stream: Stream): void {
  for (const event of stream.events) {
    const schema = (schemas as Readonly<Record<string, (typeof schemas)['heartbeat'] | undefined>>)[event.name]
    // An event it does not know the dashboard lets pass.
    const result = schema?.safeParse(event.data)
    const wrong = result?.success === false ? issuesText(result.error.issues) : null
    hold(wrong === null, `\`${event.name}\` is not as the contract has it: ${wrong}`, stream)
    hold(
      event.id !== null || isHeartbeat(event),
      `\`${event.name}\` has no id: every event but the heartbeat has one`,
      stream
    )
    const personal = event.name === 'case' ? personalIn(event.data) : undefined
    hold(personal === undefined, `\`${personal}\` has no place in a row`, stream)
  }
}

function hold(holds: boolean, message: string, stream: Stream): asserts holds {
  if (!holds) throw new Broken(message, stream.evidence())
}
