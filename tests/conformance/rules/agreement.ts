import type { Agreement, CaseRow } from '#api/generated/types.gen'
import { SlaError } from '#sla/error'
import { answerOf } from '../answer'
import { expectThat } from '../ask'
import type { Rule } from '../rule'
import { calendarsOf } from '../subject'

/** That what was promised can be reckoned with. */
export const agreement: readonly Rule[] = [
  {
    id: 'agreement.calendar',
    level: 'must',
    says: 'Sorted, not overlapping; an IANA name',
    where: 'Calendar',
    async check({ ask }) {
      const exchange = await ask('GET', '/agreement')
      const body = answerOf<Agreement>('getAgreement', exchange)
      const calendarOf = calendarsOf(body)
      for (const { code } of body.offices) {
        try {
          calendarOf(code)
        } catch (error) {
          if (!(error instanceof SlaError)) throw error
          expectThat(false, `the calendar of ${code} cannot be reckoned with: ${error.message}`, exchange)
        }
      }
    }
  },
  {
    id: 'agreement.codes',
    level: 'must',
    says: 'Services name their category, offices their wilayat, by its code',
    where: 'Agreement',
    async check({ ask }) {
      const exchange = await ask('GET', '/agreement')
      const { services, categories, offices, wilayats } = answerOf<Agreement>('getAgreement', exchange)
      const lists = { services, categories, offices, wilayats }
      for (const [name, list] of Object.entries(lists)) {
        const codes = list.map(({ code }) => code)
        const twice = codes.find((code, index) => codes.indexOf(code) !== index)
        expectThat(twice === undefined, `\`${twice}\` stands twice in ${name}`, exchange)
      }
      const [category, wilayat] = [codesOf(categories), codesOf(wilayats)]
      const lost = services.find(service => !category.has(service.category))
      expectThat(lost === undefined, `${lost?.code} is of a category there is not: ${lost?.category}`, exchange)
      const away = offices.find(office => !wilayat.has(office.wilayat))
      expectThat(away === undefined, `${away?.code} is in a wilayat there is not: ${away?.wilayat}`, exchange)
    }
  },
  {
    id: 'agreement.cases-known',
    level: 'should',
    says: '`service` and `office` are codes; one that the dashboard does not know is shown as it came, marked unknown',
    where: 'info › Unknown values',
    async check({ ask, openSample }) {
      const exchange = await ask('GET', '/agreement')
      const { services, offices } = answerOf<Agreement>('getAgreement', exchange)
      const [service, office] = [codesOf(services), codesOf(offices)]
      const strange = (await openSample()).find((row: CaseRow) => !service.has(row.service) || !office.has(row.office))
      const message = `${strange?.id} is of ${strange?.service} in ${strange?.office}: the agreement does not have both`
      expectThat(strange === undefined, message, exchange)
    }
  },
  {
    id: 'agreement.not-modified',
    level: 'should',
    says: '`ETag` names this state; sent back in `If-None-Match`, 304 says that it has not changed',
    where: 'GET /agreement',
    async check({ ask }) {
      const exchange = await ask('GET', '/agreement')
      const etag = exchange.headers.get('etag')
      expectThat(etag !== null, 'the agreement is answered with its ETag', exchange)
      const again = await ask('GET', '/agreement', { headers: { 'if-none-match': etag } })
      expectThat(
        again.status === 304 && again.text === '',
        'what is held already is answered with 304 and no body',
        again
      )
      const other = await ask('GET', '/agreement', { headers: { 'if-none-match': '"another-state"' } })
      expectThat(other.status === 200, 'another state is answered whole', other)
    }
  }
]

function codesOf(list: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ code }) => code))
}
