import type { Agreement, CaseRow } from '#api/generated/types.gen'
import { expectThat } from '../ask'
import { type Asked, askFiltered, edges, type Filter, hour, isOpen, query, stoppedIn, wasOpen } from '../filter'
import { listCases } from '../lists'
import { type Rule, skip } from '../rule'
import { dueIn, instant } from '../time'

const both = 'Filters combine with "and"; a filter given several times is "or" within itself'
const codesOf = (rows: readonly CaseRow[], codeOf: (row: CaseRow) => string) => [...new Set(rows.map(codeOf))]

const filters: readonly Filter[] = [
  {
    id: 'open',
    says: 'Open cases, closed ones, or (left out) both',
    async questions({ openSample, closedSample }) {
      const [open, closed] = [await openSample(), await closedSample()]
      const [, service] = [open[0], closed.at(-1)?.service ?? '']
      return [
        { query: 'open=true', fits: isOpen, witnesses: open.slice(0, 3) },
        { query: 'open=false', fits: row => !isOpen(row), witnesses: closed.slice(0, 3) },
        // Without it both kinds come: asked where one of either kind is known.
        {
          query: query([
            ['service', service],
            ['text', closed.at(-1)?.reference ?? '']
          ]),
          fits: ({ service: code }) => code === service,
          witnesses: closed.slice(-1)
        }
      ]
    }
  },
  codeFilter('service', 'Codes', ({ service }) => service),
  codeFilter('office', 'Codes', ({ office }) => office),
  {
    id: 'category',
    says: 'The category of the service',
    async questions(subject) {
      const [rows, agreement] = [await subject.openSample(), await subject.agreement()]
      const categoryOf = categories(agreement)
      const codes = codesOf(rows, row => categoryOf(row) ?? '').filter(code => code !== '')
      if (codes.length < 2) skip('all cases are of one category')
      return [codes.slice(0, 1), codes.slice(0, 2)].map(wanted => ({
        query: query([['open', 'true'], ...wanted.map(code => ['category', code] as const)]),
        fits: row => wanted.includes(categoryOf(row) ?? ''),
        witnesses: rows.filter(row => wanted.includes(categoryOf(row) ?? '')).slice(0, 5)
      }))
    }
  },
  {
    id: 'assignee',
    says: 'Staff codes; `none` is nobody, `me` is who asks',
    async questions(subject) {
      const rows = await subject.openSample()
      const me = (await subject.me()).staff.code
      const codes = codesOf(rows, ({ assignee }) => assignee ?? 'none')
      if (codes.length < 2) skip('all cases are with the same person')
      const asked = (wanted: readonly string[]): Asked => {
        const real = wanted.map(code => (code === 'me' ? me : code))
        const fits = ({ assignee }: CaseRow) => real.includes(assignee ?? 'none')
        return {
          query: query([['open', 'true'], ...wanted.map(code => ['assignee', code] as const)]),
          fits,
          witnesses: rows.filter(fits).slice(0, 5)
        }
      }
      return [asked(codes.slice(0, 1)), asked(codes.slice(0, 2)), asked(['none']), asked(['me'])]
    }
  },
  {
    id: 'due',
    says: '`dueAfter`: due at this instant or later; `dueBefore`: due before this instant',
    async questions(subject) {
      const calendarOf = await subject.calendars()
      const dueOf = (row: CaseRow) => dueIn(calendarOf, row)
      return edges(await subject.openSample(), 'due', [['open', 'true']], dueOf)
    }
  },
  {
    id: 'started',
    says: '`startedAfter`: submitted at this instant or later; `startedBefore`: submitted before this instant',
    questions: async ({ openSample }) =>
      edges(await openSample(), 'started', [['open', 'true']], ({ clock }) => Date.parse(clock.startedAt))
  },
  {
    id: 'stopped',
    says: '`stoppedAfter`: closed at this instant or later; `stoppedBefore`: closed before this instant',
    questions: async ({ closedSample }) =>
      edges(await closedSample(), 'stopped', [['open', 'false']], ({ clock }) => stoppedIn(clock))
  },
  {
    id: 'open-at',
    says: '`openAt`: open at this instant',
    async questions({ openSample, closedSample }) {
      const all = [...(await closedSample()).slice(-3), ...(await openSample()).slice(-3)]
      return all.flatMap(row => {
        const [from, to] = [Date.parse(row.clock.startedAt), stoppedIn(row.clock)]
        const at = (instantAt: number) => ({
          query: query([
            ['openAt', instant(instantAt)],
            ['office', row.office],
            ['service', row.service]
          ]),
          fits: (other: CaseRow) => wasOpen(other, instantAt) && other.service === row.service,
          witnesses: wasOpen(row, instantAt) ? [row] : []
        })
        return [at(from), at(from - 1), ...(to === null ? [] : [at(to), at(to - 1)])]
      })
    }
  },
  {
    id: 'text',
    says: 'Part of a reference, or of a service name in either language',
    async questions(subject) {
      const [rows, { services }] = [await subject.openSample(), await subject.agreement()]
      const [row] = rows
      const service = services.find(({ code }) => code === row?.service)
      if (!row || !service) skip('the first case is of a service that the agreement does not have')
      const named = (name: string): Asked => ({
        query: query([
          ['open', 'true'],
          ['text', name]
        ]),
        fits: ({ service: code, reference }) =>
          reference.includes(name) || namesOf(services, code).some(one => one.includes(name)),
        witnesses: rows.filter(({ service: code }) => code === service.code).slice(0, 3)
      })
      const part = row.reference.slice(1)
      const byReference = ({ reference }: CaseRow) => reference.includes(part)
      return [
        {
          query: query([
            ['open', 'true'],
            ['text', part]
          ]),
          fits: byReference,
          witnesses: [row]
        },
        named(service.nameAr),
        named(service.nameEn)
      ]
    }
  },
  {
    id: 'combine',
    says: both,
    async questions({ openSample }) {
      const rows = await openSample()
      // One filter more or less makes a difference to it.
      const beside = (row: CaseRow) => (other: CaseRow) =>
        other.office === row.office && other.assignee === row.assignee && other.service !== row.service
      const pair = rows.find(row => rows.some(beside(row))) ?? skip('nobody has cases of two services')
      const { service, office, assignee } = pair
      const fits = (row: CaseRow) =>
        isOpen(row) && row.service === service && row.office === office && row.assignee === assignee
      return [
        {
          query: query([
            ['open', 'true'],
            ['service', service],
            ['office', office],
            ['assignee', assignee ?? 'none']
          ]),
          fits,
          witnesses: [pair]
        }
      ]
    }
  }
]

/** That each filter leaves out what does not fit, and nothing that does. */
export const filtering: readonly Rule[] = [...filters.map(filterRule), changedSince()]

function filterRule({ id, says, level, questions }: Filter): Rule {
  return {
    id: `filters.${id}`,
    level: level ?? 'must',
    says,
    where: 'GET /cases',
    async check(subject) {
      for (const asked of await questions(subject)) await askFiltered(subject, asked)
    }
  }
}
function codeFilter(id: 'service' | 'office', says: string, codeOf: (row: CaseRow) => string): Filter {
  return {
    id,
    says: `${says}. ${both}`,
    async questions({ openSample }) {
      const rows = await openSample()
      const codes = codesOf(rows, codeOf)
      if (codes.length < 2) skip(`all cases have the same ${id}`)
      return [codes.slice(0, 1), codes.slice(0, 2)].map(wanted => ({
        query: query([['open', 'true'], ...wanted.map(code => [id, code] as const)]),
        fits: row => wanted.includes(codeOf(row)),
        witnesses: rows.filter(row => wanted.includes(codeOf(row))).slice(0, 5)
      }))
    }
  }
}
function changedSince(): Rule {
  return {
    id: 'filters.changed-since',
    level: 'must',
    says: 'changedSince',
    where: 'GET /cases',
    async check({ ask }) {
      const { page } = await listCases(ask, 'open=true&limit=1')
      const asOf = Date.parse(page.asOf)
      const ever = await listCases(
        ask,
        query([
          ['open', 'true'],
          ['changedSince', instant(asOf - 400 * 24 * hour)],
          ['limit', '1']
        ])
      )
      expectThat(ever.page.cases.length > 0, 'some case has changed in the last year', ever.exchange)
      const later = await listCases(
        ask,
        query([
          ['open', 'true'],
          ['changedSince', instant(asOf + 24 * hour)],
          ['limit', '5']
        ])
      )
      expectThat(later.page.cases.length === 0, 'nothing can have changed after now', later.exchange)
    }
  }
}
function categories({ services }: Agreement): (row: CaseRow) => string | undefined {
  const known = new Map(services.map(({ code, category }) => [code, category]))
  return ({ service }) => known.get(service)
}

function namesOf(services: Agreement['services'], code: string): string[] {
  const service = services.find(one => one.code === code)
  return service ? [service.nameAr, service.nameEn] : []
}
