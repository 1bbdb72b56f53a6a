import type { AgreementVersions, CaseRow } from '#api/generated/types.gen'
import { versionInForce } from '#sla/versions'
import { done, isRunning, withMine } from '../acting'
import { answerOf } from '../answer'
import { evidenceOf, expectThat } from '../ask'
import { listCases } from '../lists'
import { Broken, type Rule, skip } from '../rule'
import { dueIn, instant, reckoned, wait } from '../time'

/** The promise in numbers: deadlines and the clock behind them. */
export const deadlines: readonly Rule[] = [
  {
    id: 'deadlines.by-the-rules',
    level: 'should',
    says: 'Where `clock.dueAt` is sent it is believed; where it is not, the dashboard computes it from the agreement',
    where: 'info › Deadlines',
    async check(subject) {
      const { page, exchange } = await listCases(subject.ask, 'open=true&limit=5000')
      const calendarOf = await subject.calendars()
      const sent = page.cases.filter(({ clock }) => clock.dueAt !== undefined)
      if (sent.length === 0) skip('this backend leaves deadlines to the dashboard')
      const wrong = sent.filter(row => dueIn(calendarOf, row) !== reckoned(calendarOf(row.office), row))
      if (wrong.length === 0) return
      const [first] = wrong as [CaseRow]
      const due = reckoned(calendarOf(first.office), first)
      const { asked } = evidenceOf(exchange)
      throw new Broken(
        `${wrong.length} of ${sent.length} deadlines are not what the agreement gives; this one would be ${due === null ? 'unknown' : instant(due)}`,
        { asked, came: JSON.stringify(first) }
      )
    }
  },
  {
    id: 'deadlines.unknown-while-paused',
    level: 'must',
    says: '`dueAt` is null while paused before it was due',
    where: 'CaseClock',
    async check(subject) {
      const { page, exchange } = await listCases(subject.ask, 'open=true&limit=5000')
      const paused = page.cases.filter(row => !isRunning(row))
      if (paused.length === 0) skip('no clock stands still')
      const wrong = paused.find(({ clock }) => {
        const from = Date.parse(clock.pauses.find(({ to }) => to === null)?.from ?? '')
        return typeof clock.dueAt === 'string' && Date.parse(clock.dueAt) > from
      })
      expectThat(
        wrong === undefined,
        `${wrong?.id} stands still and is said to be due at ${wrong?.clock.dueAt}`,
        exchange
      )
    }
  },
  {
    id: 'deadlines.version-kept',
    level: 'capability',
    needs: ['agreementVersions'],
    says: 'Cases keep the version in force when they were submitted',
    where: 'POST /agreement/versions',
    async check(subject) {
      const exchange = await subject.ask('GET', '/agreement/versions')
      const { versions } = answerOf<AgreementVersions>('listAgreementVersions', exchange)
      const { calendar } = await subject.agreement()
      const oldest = Math.min(...versions.map(({ effectiveFrom }) => Date.parse(effectiveFrom)))
      for (const row of await subject.openSample()) {
        const startedAt = Date.parse(row.clock.startedAt)
        if (startedAt < oldest + 24 * 3_600_000) continue
        const version = versionInForce(versions, startedAt, calendar.timeZone)
        const { agreementVersion, target, originalTarget = target } = row.clock
        const promised = version.services.find(({ code }) => code === row.service)?.target
        const right =
          agreementVersion === version.version &&
          JSON.stringify(inOrder(originalTarget)) === JSON.stringify(inOrder(promised ?? originalTarget))
        if (right) continue
        const message = `submitted when version ${version.version} was in force, which promises ${promised?.value} ${promised?.unit}`
        throw new Broken(message, { asked: evidenceOf(exchange).asked, came: JSON.stringify(row) })
      }
    }
  },
  {
    id: 'deadlines.versions-newest-first',
    level: 'capability',
    needs: ['agreementVersions'],
    says: 'Every version there was, newest first',
    where: 'GET /agreement/versions',
    async check({ ask, agreement }) {
      const exchange = await ask('GET', '/agreement/versions')
      const { versions } = answerOf<AgreementVersions>('listAgreementVersions', exchange)
      const numbers = versions.map(({ version }) => version)
      const falling = numbers.every((number, index) => index === 0 || number < (numbers[index - 1] as number))
      expectThat(falling, `the versions come as ${numbers.join(', ')}`, exchange)
      const { version } = await agreement()
      expectThat(numbers.includes(version), `version ${version} is in force and not among them`, exchange)
    }
  },
  {
    id: 'deadlines.pause-stands-still',
    level: 'capability',
    needs: ['actions'],
    writes: true,
    says: '`requestInformation` pauses the clock: `dueAt` is null, the pause has no `to`',
    where: 'RequestInformation',
    check: subject =>
      withMine(subject, async mine => {
        const { after } = await done(subject.ask, mine.case.id, requestInformation(mine.case.clock.startedAt))
        const { status, clock } = after.case
        expectThat(status === 'awaitingApplicant', `the status is ${status}`, after.exchange)
        const pause = clock.pauses.at(-1)
        expectThat(pause?.to === null, 'the last pause has no end yet', after.exchange)
        expectThat(pause.waitingFor === 'applicant', 'it is the applicant who is waited for', after.exchange)
        const late = typeof clock.dueAt === 'string' && Date.parse(clock.dueAt) < Date.parse(pause.from)
        expectThat(clock.dueAt == null || late, 'while it stands still no deadline is known', after.exchange)
      })
  },
  {
    id: 'deadlines.pause-gives-back',
    level: 'capability',
    needs: ['actions'],
    writes: true,
    says: 'A pause gives back exactly the working time it took',
    where: 'Pause',
    check: subject =>
      withMine(subject, async mine => {
        const { ask } = subject
        await done(ask, mine.case.id, requestInformation(mine.case.clock.startedAt))
        await wait(1100)
        const { after } = await done(ask, mine.case.id, { kind: 'resume' })
        const pause = after.case.clock.pauses.at(-1)
        expectThat(typeof pause?.to === 'string', 'the pause has ended', after.exchange)
        const length = Date.parse(pause.to) - Date.parse(pause.from)
        expectThat(length >= 1000, `the pause lasted ${length} ms, and more than a second had passed`, after.exchange)
        if (after.case.clock.dueAt === undefined) return
        const due = reckoned((await subject.calendars())(after.case.office), after.case)
        const sent = after.case.clock.dueAt === null ? null : Date.parse(after.case.clock.dueAt)
        const message = `with its pauses it is due at ${due === null ? 'an unknown instant' : instant(due)}`
        expectThat(sent === due, message, after.exchange)
      })
  }
]

/** Ends well after whatever the backend takes for now. */
export function requestInformation(startedAt: string) {
  const expectedEndAt = instant(Math.max(Date.now(), Date.parse(startedAt)) + 60 * 24 * 3_600_000)
  return { kind: 'requestInformation', message: 'Please attach the title deed', expectedEndAt } as const
}

function inOrder({ value, unit }: { value: number; unit: string }) {
  return { value, unit }
}
