import type { CaseRow } from '#api/generated/types.gen'
import { done, findCase, isFree } from '../acting'
import { evidenceOf, expectThat } from '../ask'
import { everyCase, everyPage, type Listed, listCases } from '../lists'
import { Broken, type Rule, skip } from '../rule'
import type { Subject } from '../subject'
import { dueIn } from '../time'

/** Lists page by page. What changes while it is read is left out: of what stays the same each row comes once. */
export const paging: readonly Rule[] = [
  {
    id: 'paging.once',
    level: 'must',
    says: 'Lists are keyset-paged: take `next` of one answer as `cursor` of the following; `next: null` is the end',
    where: 'info › Lists',
    async check(subject) {
      const query = await someOf(subject)
      const before = await everyCase(subject.ask, query)
      const pages = await everyPage(subject.ask, query, Math.max(3, Math.ceil(before.length / 12)))
      const after = await everyCase(subject.ask, query)
      eachOnce(unchanged(before, after), pages)
    }
  },
  {
    id: 'paging.limit',
    level: 'must',
    says: '`limit`, from 1 to 5000',
    where: 'GET /cases',
    async check({ ask, openSample }) {
      await openSample()
      for (const limit of [1, 2, 7]) {
        const { page, exchange } = await listCases(ask, `open=true&limit=${limit}`)
        expectThat(
          page.cases.length <= limit,
          `there are ${page.cases.length} rows, and ${limit} were asked for`,
          exchange
        )
      }
    }
  },
  {
    id: 'paging.total',
    level: 'must',
    says: '`total`: how many rows the whole list has, where the backend can say',
    where: 'CasePage',
    async check(subject) {
      const query = await someOf(subject)
      // A live backend may change between the two; a wrong sum stays wrong.
      for (let tries = 0; ; tries++) {
        const pages = await everyPage(subject.ask, query, 5000)
        const { page, exchange } = await listCases(subject.ask, `${query}&limit=2`)
        if (page.total === undefined) skip('this backend does not say')
        const rows = pages.reduce((sum, listed) => sum + listed.page.cases.length, 0)
        if (page.total === rows) return
        expectThat(tries < 3, `\`total\` says ${page.total}, and there are ${rows} rows`, exchange)
      }
    }
  },
  {
    id: 'paging.while-changing',
    level: 'must',
    needs: ['actions'],
    writes: true,
    says: 'Lists are keyset-paged. Never by offset',
    where: 'info › Lists',
    async check(subject) {
      const { ask } = subject
      const rows = await subject.openSample()
      // After the last of an office there is nothing to be missed.
      const last = new Map(rows.map(({ office, id }) => [office, id]))
      const victim = await findCase(subject, row => isFree(row) && last.get(row.office) !== row.id, 'claim')
      const query = `open=true&office=${encodeURIComponent(victim.office)}`
      const before = await everyCase(ask, query)
      const place = before.findIndex(({ id }) => id === victim.id) + 1
      const first = await listCases(ask, `${query}&limit=${Math.min(5000, place)}`)
      const { next } = first.page
      if (place === 0 || next === null) skip('there is no page after the case that moves')
      // Completed it leaves the part that was read: by offset the row after it would be skipped.
      await done(ask, victim.id, { kind: 'claim' })
      await done(ask, victim.id, { kind: 'complete' })
      const rest = await everyPage(ask, query, 200, { after: next })
      await done(ask, victim.id, { kind: 'reopen', reason: 'put back' })
      await done(ask, victim.id, { kind: 'release' })
      const after = await everyCase(ask, query)
      eachOnce(unchanged(before, after), [first, ...rest])
    }
  },
  {
    id: 'paging.order',
    level: 'must',
    says: 'Order: by due, then by id; cases whose due is not known (the clock is paused) come last',
    where: 'GET /cases',
    async check(subject) {
      const calendarOf = await subject.calendars()
      for (const query of ['open=true&limit=500', 'open=false&limit=300', 'open=true&limit=5000']) {
        const { page, exchange } = await listCases(subject.ask, query)
        const keys = page.cases.map(row => [dueIn(calendarOf, row) ?? Infinity, row.id] as const)
        const wrong = keys.findIndex(([due, id], index) => {
          const [dueBefore, idBefore] = keys[index - 1] ?? [-Infinity, '']
          return due < dueBefore || (due === dueBefore && id <= idBefore)
        })
        expectThat(
          wrong < 0,
          `row ${wrong + 1} (${keys[wrong]?.[1]}) should stand before the one it stands after`,
          exchange
        )
      }
    }
  },
  {
    id: 'paging.rows-private',
    level: 'must',
    says: 'A row of a list carries no personal data',
    where: 'info › Privacy',
    async check({ ask }) {
      for (const query of ['open=true&limit=200', 'open=false&limit=200']) {
        const { exchange } = await listCases(ask, query)
        const name = personalIn(exchange.body)
        expectThat(name === undefined, `\`${name}\` has no place in a list`, exchange)
      }
    }
  },
  {
    id: 'paging.not-modified',
    level: 'should',
    says: '`ETag` names this state; sent back in `If-None-Match`, 304 says that it has not changed',
    where: 'GET /cases',
    async check({ ask }) {
      for (let tries = 0; ; tries++) {
        const { exchange } = await listCases(ask, 'open=true&limit=3')
        const etag = exchange.headers.get('etag')
        expectThat(etag !== null, 'a list is answered with its ETag', exchange)
        const again = await ask('GET', '/cases?open=true&limit=3', { headers: { 'if-none-match': etag } })
        if (again.status === 304) {
          const other = await ask('GET', '/cases?open=true&limit=4', { headers: { 'if-none-match': etag } })
          return expectThat(other.status === 200, 'another question has another ETag', other)
        }
        // Where much happens it may really have changed.
        expectThat(tries < 8, 'what is held already is answered with 304', again)
      }
    }
  }
]

/** A field that could hold something of a person, at any depth. */
export function personalIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inside] of Object.entries(value)) {
    const personal =
      /name|phone|mobile|email|civil|passport|birth|address|^applicant(?!Kind$)|message|^text$|note/i.test(name)
    const found = personal ? name : personalIn(inside)
    if (found !== undefined) return found
  }
  return undefined
}

/** A part of the open cases that can be read a few times over: those of the office that has fewest, but some. */
export async function someOf({ openSample }: Subject): Promise<string> {
  const counts = new Map<string, number>()
  for (const { office } of await openSample()) counts.set(office, (counts.get(office) ?? 0) + 1)
  const [few] = [...counts].filter(([, count]) => count > 5).sort(([, one], [, other]) => one - other)
  return few ? `open=true&office=${encodeURIComponent(few[0])}` : 'open=true'
}

function unchanged(before: readonly CaseRow[], after: readonly CaseRow[]): readonly string[] {
  const was = new Map(before.map(row => [row.id, row.revision]))
  return after.filter(({ id, revision }) => was.get(id) === revision).map(({ id }) => id)
}

function eachOnce(ids: readonly string[], pages: readonly Listed[]): void {
  const counts = new Map<string, number>()
  for (const { id } of pages.flatMap(({ page }) => page.cases)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const last = pages.at(-1)
  const wrong = ids.find(id => counts.get(id) !== 1)
  if (wrong === undefined || !last) return
  const times = counts.get(wrong) ?? 0
  throw new Broken(
    `${wrong} did not change and came ${times} times in ${pages.length} pages`,
    evidenceOf(last.exchange)
  )
}
