import type { Agreement, CaseRow, Me, Service } from '#api/generated/types.gen'
import { seenIn } from '../acting'
import { answerOf } from '../answer'
import { expectThat } from '../ask'
import { listCases } from '../lists'
import { type Rule, skip } from '../rule'
import { wait } from '../time'

/** That the least a backend has is there, and is as the schemas have it. */
export const answers: readonly Rule[] = [
  {
    id: 'answers.service',
    level: 'must',
    says: 'Version, capabilities and the server’s clock',
    where: 'GET /',
    check: async ({ ask }) => void answerOf<Service>('getService', await ask('GET', '/'))
  },
  {
    id: 'answers.agreement',
    level: 'must',
    says: 'The version in force',
    where: 'GET /agreement',
    check: async ({ ask }) => void answerOf<Agreement>('getAgreement', await ask('GET', '/agreement'))
  },
  {
    id: 'answers.cases',
    level: 'must',
    says: 'Compact rows, sorted by due',
    where: 'GET /cases',
    check: async ({ ask }) => void (await listCases(ask, 'limit=500'))
  },
  {
    id: 'answers.case',
    level: 'must',
    says: 'One case, whole',
    where: 'GET /cases/{id}',
    async check({ ask, openSample, closedSample }) {
      const ids = [...(await openSample()).slice(0, 5), ...(await closedSample().catch(() => [])).slice(0, 3)]
      for (const { id } of ids) seenIn(await ask('GET', `/cases/${encodeURIComponent(id)}`), 'getCase')
    }
  },
  {
    id: 'answers.me',
    level: 'should',
    says: 'Who I am, what I may do, and whom I work with',
    where: 'GET /me',
    check: async ({ ask }) => void answerOf<Me>('getMe', await ask('GET', '/me'))
  },
  {
    id: 'answers.as-of',
    level: 'must',
    says: 'Every answer carries `asOf`, the instant it speaks for; from it the dashboard measures the desk’s clock',
    where: 'info › Time',
    async check({ ask }) {
      const ours = Date.now()
      const first = await listCases(ask, 'limit=1')
      await wait(1200)
      const second = await listCases(ask, 'limit=1')
      const theirs = Date.parse(second.page.asOf) - Date.parse(first.page.asOf)
      const passed = Date.now() - ours
      const message = `between two answers about ${passed} ms passed, but \`asOf\` went on by ${theirs} ms`
      expectThat(theirs > 500 && theirs < passed + 1500, message, second.exchange)
    }
  },
  {
    id: 'answers.instants',
    level: 'must',
    says: 'Instants are RFC 3339 with an offset',
    where: 'info › Time',
    async check({ ask, openSample }) {
      const [row] = await openSample()
      const paths = ['/', '/agreement', '/cases?limit=200', `/cases/${encodeURIComponent((row as CaseRow).id)}`]
      for (const path of paths) {
        const exchange = await ask('GET', path)
        const naked = exchange.text.match(/"\d{4}-\d\d-\d\dT[\d:.]+"/)?.[0]
        expectThat(naked === undefined, `${naked} has no offset`, exchange)
      }
    }
  },
  {
    id: 'answers.row-and-case',
    level: 'must',
    says: 'A case, whole: a row and what else there is of it',
    where: 'Case',
    async check({ ask, openSample }) {
      let compared = 0
      for (const row of (await openSample()).slice(0, 5)) {
        const { page } = await listCases(ask, `limit=5&text=${encodeURIComponent(row.reference)}`)
        const seen = seenIn(await ask('GET', `/cases/${encodeURIComponent(row.id)}`), 'getCase')
        const listed = page.cases.find(({ id }) => id === row.id) ?? row
        if (listed.revision !== seen.case.revision) continue
        compared++
        for (const [name, value] of Object.entries(listed)) {
          const own: unknown = seen.case[name as keyof CaseRow]
          const message = `\`${name}\` of the case is not that of its row: ${JSON.stringify(value)}`
          expectThat(JSON.stringify(sorted(own)) === JSON.stringify(sorted(value)), message, seen.exchange)
        }
      }
      if (compared === 0) skip('every case changed between the list and the look at it')
    }
  }
]

/** Objects by the order of their names, so that only what they say is compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, each]) => [name, sorted(each)]))
}
