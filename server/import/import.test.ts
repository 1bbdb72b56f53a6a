import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applicant, Backlog, CaseAnswer, CasePage, Completions } from '#api/generated/types.gen'
import { startDesk, sundayMorning, type TestDesk } from '../testing/desk'
import { columnNames, type Problem } from './columns'
import { checkLines, writeCases } from './import-cases'
import { FileProblem, readFile } from './read-file'

let desk: TestDesk
const folder = mkdtempSync(join(tmpdir(), 'miqat-import-'))
beforeAll(async () => {
  desk = await startDesk({ MIQAT_DATA: 'memory:' })
}, 60_000)
afterAll(async () => {
  await desk.running.stop()
  rmSync(folder, { recursive: true })
})

const head = 'reference,service,office,submittedAt'
const good = 'OLD-1,lease-contract-register,sohar,2026-11-15 09:30'

/** Imports a file, or says what is wrong with it. */
async function imported(text: string): Promise<readonly Problem[]> {
  const path = join(folder, 'cases.csv')
  writeFileSync(path, text)
  const { house } = desk.running
  try {
    return await house.database.db.transaction().execute(async db => {
      const book = await house.book(db)
      const { cases, problems } = await checkLines(db, book, house.clock.now(), readFile(path), () => {})
      if (problems.length === 0) await writeCases(db, book, house.clock.now(), cases, 'import', () => {})
      return problems
    })
  } catch (error) {
    if (error instanceof FileProblem) return error.problems
    throw error
  }
}

const byReference = async (reference: string) => {
  const { body } = await desk.get<CasePage>(`/api/cases?text=${reference}`)
  return body.cases[0]
}

describe('a file of cases', () => {
  it('comes in as cases with deadlines of their own, by codes or by names in either language', async () => {
    const lines = [
      `\ufeff${columnNames.join(',').toUpperCase()}`,
      'A-1,lease-contract-register,sohar,2026-11-15 09:30,,,,,s-r,,,,,,,,',
      'A-2,تسجيل عقد إيجار,صحم,2026-11-15T09:30:00+04:00,2026-11-19 11:00,rejected,counter,business,gone,2026-11-16 08:00/2026-11-17 08:00,,,,"Trial, One",,,',
      'A-3,Register lease contract,Liwa,2026-11-10 09:30,,awaitingApplicant,,,s-r,2026-11-12 08:00/,9,,yes,,,,'
    ]
    expect(await imported(lines.join('\r\n'))).toEqual([])
    expect(await byReference('A-1')).toMatchObject({
      office: 'sohar',
      status: 'inProgress',
      clock: { dueAt: '2026-11-24T14:30:00.000+04:00' }
    })
    const second = await byReference('A-2')
    expect(second).toMatchObject({ office: 'saham', status: 'rejected', channel: 'counter', revision: 4 })
    expect(await byReference('A-3')).toMatchObject({
      escalated: true,
      clock: { dueAt: null, target: { value: 9 }, originalTarget: { value: 7 } }
    })
    const { body } = await desk.get<CaseAnswer>(`/api/cases/${second?.id}`)
    expect(body.case.history.map(({ kind }) => kind)).toEqual(['submitted', 'requestInformation', 'resume', 'reject'])
    const applicant = await desk.get<Applicant>(`/api/cases/${second?.id}/applicant?reason=to%20test`)
    expect(applicant.body.name).toBe('Trial, One')
    expect(JSON.stringify((await desk.get<CasePage>('/api/cases')).body)).not.toContain('Trial, One')
  })

  it('is in the reports at once, and those who are connected are told to read again', async () => {
    const report = async () => {
      const { body } = await desk.get<Completions>(
        '/api/reports/completions?from=2026-11-01&to=2026-11-22&by=month&basis=closed'
      )
      const flow = await desk.get<Backlog>('/api/reports/backlog?from=2026-11-15&to=2026-11-15')
      return [body.buckets[0]?.met, flow.body.days[0]?.opened]
    }
    const [met = 0, opened = 0] = await report()
    expect(
      await imported(`${head},closedAt\nB-1,lease-contract-register,sohar,2026-11-15 09:30,2026-11-16 10:00`)
    ).toEqual([])
    expect(await report()).toEqual([met + 1, opened + 1])
    const events = await desk.running.house.database.db.selectFrom('outbox').select('event').execute()
    expect(events.at(-1)?.event).toBe('reset')
  })

  it('that has one bad line is not imported at all', async () => {
    expect(
      await imported(`${head}\nC-1,lease-contract-register,sohar,2026-11-15 09:30\nC-2,no-such,sohar,2026-11-15 09:30`)
    ).toEqual([{ line: 3, column: 'service', reason: 'the agreement of that day has no service no-such' }])
    expect(await byReference('C-1')).toBeUndefined()
  })

  it('twice is not imported twice', async () => {
    expect(await imported(`${head}\n${good}`)).toEqual([])
    expect(await imported(`${head}\n${good}`)).toEqual([
      { line: 2, column: 'reference', reason: 'OLD-1 is here already' }
    ])
  })
})

describe('what is wrong is named, all of it', () => {
  it.each([
    [
      'reference,office\nx,sohar',
      [
        [1, 'service'],
        [1, 'submittedAt']
      ]
    ],
    [`${head},colour\n${good},red`, [[1, 'colour']]],
    [`${head},office\n${good},liwa`, [[1, 'office']]],
    [
      `${head}\n,,,`,
      [
        [2, 'reference'],
        [2, 'submittedAt'],
        [2, 'office']
      ]
    ],
    [
      `${head}\nD-1,lease-contract-register,Atlantis,yesterday`,
      [
        [2, 'submittedAt'],
        [2, 'office']
      ]
    ],
    [`${head}\nD-1,lease-contract-register,sohar,2026-02-30 09:00`, [[2, 'submittedAt']]],
    [`${head}\nD-1,lease-contract-register,sohar,2026-11-30 09:00`, [[2, 'submittedAt']]],
    [`${head},closedAt\nD-1,lease-contract-register,sohar,2026-11-15 09:00,2026-11-14 09:00`, [[2, 'closedAt']]],
    [`${head},status\nD-1,lease-contract-register,sohar,2026-11-15 09:00,completed`, [[2, 'status']]],
    [`${head},assignee\nD-1,lease-contract-register,sohar,2026-11-15 09:00,nobody-here`, [[2, 'assignee']]],
    [
      `${head},pauses\nD-1,lease-contract-register,sohar,2026-11-15 09:00,2026-11-16 09:00/2026-11-15 10:00`,
      [[2, 'pauses']]
    ],
    [`${head},pauses\nD-1,lease-contract-register,sohar,2026-11-15 09:00,never`, [[2, 'pauses']]],
    [
      `${head}\nD-1,lease-contract-register,sohar,2026-11-15 09:00\nD-1,lease-contract-register,sohar,2026-11-15 09:00`,
      [[3, 'reference']]
    ],
    [`${head}\n"D-1,lease-contract-register`, [[2, '']]],
    [`${head}\nD-1,lease-contract-register`, [[2, '']]]
  ] as const)('%j', async (text, wanted) => {
    const problems = await imported(text)
    expect(problems.map(({ line, column }) => [line, column])).toEqual(wanted)
    expect(problems.every(({ reason }) => reason.length > 5)).toBe(true)
  })

  it('an instant is read to the second, in the agreement’s zone', async () => {
    expect(await imported(`${head}\nE-1,lease-contract-register,sohar,2026-11-22 11:42:07`)).toEqual([])
    expect(Date.parse((await byReference('E-1'))?.clock.startedAt ?? '')).toBe(sundayMorning)
  })
})
