import type { Action, Case, CaseRow } from '#api/generated/types.gen'
import { done, findCase, freshKey, isFree, isRunning, type Seen, withMine } from '../acting'
import { expectThat } from '../ask'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'
import { instant } from '../time'

const reason = 'conformance'

/** What each action makes of a case. */
export const actions: readonly Rule[] = [
  doing('claim', 'A claimed case is mine and in progress; released it is nobody’s', 'Claim', async subject => {
    const me = (await subject.me()).staff.code
    const free = await findCase(subject, isFree, 'claim')
    const claimed = (await done(subject.ask, free.id, { kind: 'claim' })).after
    const message = `it has to be mine (${me}) and in progress, not ${claimed.case.assignee} and ${claimed.case.status}`
    expectThat(claimed.case.assignee === me && claimed.case.status === 'inProgress', message, claimed.exchange)
    historyHas(claimed, 'claim', me)
    const { after } = await done(subject.ask, free.id, { kind: 'release' })
    expectThat(after.case.assignee === null, 'released it is nobody’s', after.exchange)
  }),
  doing('assign', 'Assigned it is that person’s', 'Assign', async subject => {
    const colleague = (await subject.me()).colleagues.at(-1) ?? skip('I have no colleagues')
    const free = await findCase(subject, isFree, 'assign', 'claim')
    const { after } = await done(subject.ask, free.id, { kind: 'assign', to: colleague.code })
    const { assignee } = after.case
    expectThat(assignee === colleague.code, `it is ${assignee}’s, not ${colleague.code}’s`, after.exchange)
    await done(subject.ask, free.id, { kind: 'release' }).catch(() => undefined)
  }),
  doing('note', 'A note stands in the history, and nothing else changes', 'Note', async subject => {
    const [found, key] = [await findCase(subject, isRunning, 'note'), freshKey()]
    const { before, after } = await done(subject.ask, found.id, { kind: 'note', text: `${reason} ${key}` })
    const noted = after.case.history.some(({ kind, text }) => kind === 'note' && text?.includes(key))
    expectThat(noted, 'the note is not in the history', after.exchange)
    same(before, after, 'status', 'assignee', 'office')
    expectThat(after.case.clock.dueAt === before.clock.dueAt, 'a note moves no deadline', after.exchange)
  }),
  doing('escalate', 'An escalated case says so', 'Escalate', async subject => {
    const found = await findCase(subject, row => !row.escalated, 'escalate')
    const { before, after } = await done(subject.ask, found.id, { kind: 'escalate', reason })
    expectThat(after.case.escalated === true, '`escalated` has to be true', after.exchange)
    same(before, after, 'status', 'assignee', 'office')
  }),
  doing('refer', 'To another office, where it is nobody’s yet. The clock runs on', 'Refer', async subject => {
    const found = await findCase(subject, isFree, 'refer')
    const { offices } = await subject.agreement()
    const to = offices.find(({ code }) => code !== found.office)?.code ?? skip('there is one office only')
    const { after } = await done(subject.ask, found.id, { kind: 'refer', to, reason })
    const { office, assignee, clock } = after.case
    expectThat(
      office === to && assignee === null,
      `it has to be nobody’s in ${to}, not ${assignee}’s in ${office}`,
      after.exchange
    )
    expectThat(
      clock.pauses.every(pause => pause.to !== null),
      'its clock runs on',
      after.exchange
    )
    await done(subject.ask, found.id, { kind: 'refer', to: found.office, reason }).catch(() => undefined)
  }),
  doing('extend', 'Not a pause; a formal act with a new target. The first target is kept', 'Extend', async subject => {
    const found = await findCase(subject, row => isRunning(row) && row.clock.originalTarget === undefined, 'extend')
    const target = { ...found.clock.target, value: found.clock.target.value + 1 }
    const { before, after } = await done(subject.ask, found.id, { kind: 'extend', target, reason })
    const { clock } = after.case
    expectThat(clock.target.value === target.value, `the target has to be ${target.value}`, after.exchange)
    const first = clock.originalTarget?.value
    expectThat(first === before.clock.target.value, `the first target has to be kept, not ${first}`, after.exchange)
    const moved = Date.parse(clock.dueAt ?? '') - Date.parse(before.clock.dueAt ?? '')
    expectThat(!(moved <= 0), 'with a longer target it is due later', after.exchange)
  }),
  doing(
    'complete',
    'Completed it is closed; reopened it goes on, and the gap between does not count',
    'Complete',
    subject =>
      withMine(subject, async mine => {
        const { after: closed } = await done(subject.ask, mine.case.id, { kind: 'complete' })
        const { status, clock } = closed.case
        expectThat(status === 'completed' && clock.stoppedAt !== null, `it is ${status}`, closed.exchange)
        const { after } = await done(subject.ask, mine.case.id, { kind: 'reopen', reason })
        const gap = after.case.clock.gaps?.at(-1)
        expectThat(after.case.clock.stoppedAt === null, 'reopened it is open', after.exchange)
        expectThat(
          gap?.from === clock.stoppedAt,
          `the gap has to begin when it was closed, at ${clock.stoppedAt}`,
          after.exchange
        )
      })
  ),
  doing('reject', 'Rejected it is closed, with the reason in the history', 'Reject', subject =>
    withMine(subject, async mine => {
      const { after } = await done(subject.ask, mine.case.id, { kind: 'reject', reason })
      const { status, clock } = after.case
      expectThat(status === 'rejected' && clock.stoppedAt !== null, `it is ${status}`, after.exchange)
      const entry = after.case.history.at(-1)
      expectThat(entry?.kind === 'reject' && entry.reason === reason, 'the history has to end with it', after.exchange)
    })
  ),
  doing('breach-reason', 'Why it ran late is kept', 'SetBreachReason', async subject => {
    const late = (await subject.openSample()).find(
      row => isRunning(row) && Date.parse(row.clock.dueAt ?? '') < Date.parse(row.clock.startedAt) + 365 * 86_400_000
    )
    const found = await findCase(subject, row => row.id === late?.id, 'setBreachReason').catch(() =>
      findCase(subject, isRunning, 'setBreachReason')
    )
    const { after } = await done(subject.ask, found.id, { kind: 'setBreachReason', reason: 'workload' })
    expectThat(after.case.breachReason === 'workload', `\`breachReason\` is ${after.case.breachReason}`, after.exchange)
  }),
  {
    ...doing(
      'snooze',
      'Puts a case off in the triage. The clock runs on; whatever else is done to the case ends it',
      'Snooze',
      async subject => {
        const found = await findCase(subject, row => row.snoozedUntil === undefined, 'snooze', 'note')
        const until = instant(Math.max(Date.now(), Date.parse(found.clock.startedAt)) + 30 * 86_400_000)
        const { before, after } = await done(subject.ask, found.id, { kind: 'snooze', until, reason })
        const kept = after.case.snoozedUntil
        expectThat(
          kept !== undefined && Date.parse(kept) === Date.parse(until),
          `it is put off until ${kept}`,
          after.exchange
        )
        expectThat(after.case.clock.dueAt === before.clock.dueAt, 'the clock runs on', after.exchange)
        const noted = (await done(subject.ask, found.id, { kind: 'note', text: reason })).after
        expectThat(noted.case.snoozedUntil === undefined, 'whatever else is done to the case ends it', noted.exchange)
      }
    ),
    needs: ['actions', 'snooze']
  }
]

function doing(name: string, says: string, where: string, check: (subject: Subject) => Promise<void>): Rule {
  return { id: `actions.${name}`, level: 'capability', needs: ['actions'], writes: true, says, where, check }
}

function same(before: Case, after: Seen, ...fields: readonly (keyof CaseRow)[]): void {
  const other = fields.find(field => JSON.stringify(before[field]) !== JSON.stringify(after.case[field]))
  expectThat(other === undefined, `\`${other}\` changed as well`, after.exchange)
}

function historyHas({ case: { history }, exchange }: Seen, kind: Action['kind'], by: string): void {
  const last = history.at(-1)
  expectThat(last?.kind === kind && last.by === by, `the history has to end with \`${kind}\` by ${by}`, exchange)
}
