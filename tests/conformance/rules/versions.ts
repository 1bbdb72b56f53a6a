import type { Agreement } from '#api/generated/types.gen'
import { dateOf, dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import { freshKey } from '../acting'
import { answerOf } from '../answer'
import { expectThat } from '../ask'
import { listCases } from '../lists'
import { problemOf } from '../problem'
import { type Rule, skip } from '../rule'

/** Another agreement, from a date on. */
export const versions: readonly Rule[] = [
  {
    id: 'versions.refused',
    level: 'capability',
    needs: ['versionChanges'],
    says: 'Later than today only, and later than every version there is; else `not-allowed-now`',
    where: 'POST /agreement/versions',
    async check(subject) {
      const { services } = await subject.agreement()
      const code = services[0]?.code ?? skip('the agreement has no service')
      const post = (body: unknown) =>
        subject.ask('POST', '/agreement/versions', { body, headers: { 'idempotency-key': freshKey() } })
      problemOf(await post({ effectiveFrom: '2001-01-01', services: [{ code }] }), 'not-allowed-now')
      problemOf(await post({ effectiveFrom: '2199-01-01', services: [{ code: 'no-such-service' }] }), 'validation')
      problemOf(await post({ effectiveFrom: '2199-13-01', services: [{ code }] }), 'validation')
      problemOf(await post({ effectiveFrom: '2199-01-01', services: [] }), 'validation')
    }
  },
  {
    id: 'versions.added',
    level: 'capability',
    needs: ['versionChanges', 'agreementVersions'],
    lasting: true,
    says: 'A new version with its effective date. What is not named stays as it is',
    where: 'POST /agreement/versions',
    async check(subject) {
      const { ask } = subject
      const list = async () => {
        const exchange = await ask('GET', '/agreement/versions')
        return {
          exchange,
          ...answerOf<{ versions: { version: number; effectiveFrom: string; services: Agreement['services'] }[] }>(
            'listAgreementVersions',
            exchange
          )
        }
      }
      const [newest] = (await list()).versions
      const [service] = newest?.services ?? []
      if (!newest || !service) skip('there is no version')
      const asOf = Date.parse((await listCases(ask, 'limit=1')).page.asOf)
      const today = localDate((await subject.calendars())(''), asOf)
      const effectiveFrom = dateOf(Math.max(dayNumber(today), dayNumber(newest.effectiveFrom)) + 30)
      const target = { ...service.target, value: service.target.value + 1 }
      const body = { effectiveFrom, services: [{ code: service.code, target }] }
      const key = freshKey()
      const post = () => ask('POST', '/agreement/versions', { body, headers: { 'idempotency-key': key } })
      const posted = await post()
      answerOf('postAgreementVersion', posted)
      const again = await post()
      expectThat(again.status === 200, 'a retry is answered as the first try was', again)
      const { versions, exchange } = await list()
      const [added] = versions
      expectThat(
        added?.effectiveFrom === effectiveFrom,
        `the newest is from ${added?.effectiveFrom}, not ${effectiveFrom}`,
        exchange
      )
      expectThat(
        versions.filter(each => each.effectiveFrom === effectiveFrom).length === 1,
        'it was added once',
        exchange
      )
      const changed = added.services.find(({ code }) => code === service.code)
      expectThat(changed?.target.value === target.value, `the target has to be ${target.value}`, exchange)
      expectThat(added.services.length === newest.services.length, 'what is not named stays as it is', exchange)
    }
  }
]
