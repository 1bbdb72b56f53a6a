import type { CaseRow } from '#api/generated/types.gen'
import { evidenceOf, expectThat } from './ask'
import { everyPage, listCases } from './lists'
import { Broken, skip } from './rule'
import type { Subject } from './subject'
import { instant } from './time'

export type Filter = {
  readonly id: string
  readonly says: string
  readonly level?: 'should'
  /** The questions to ask, with what every row has to be and which rows have to be among them. */
  questions(subject: Subject): Promise<readonly Asked[]>
}

export type Asked = {
  readonly query: string
  readonly fits: (row: CaseRow) => boolean
  /** Rows that have to come, unless they have changed since. */
  readonly witnesses: readonly CaseRow[]
}
export const query = (fields: readonly (readonly [name: string, value: string])[]) =>
  new URLSearchParams(fields.map(each => [...each])).toString()
export const hour = 3_600_000
const MOST = 3000

export async function askFiltered({ ask }: Subject, { query: asked, fits, witnesses }: Asked): Promise<void> {
  const pages = await everyPage(ask, asked, 1500, { most: MOST })
  const rows = pages.flatMap(({ page }) => page.cases)
  const exchange = (pages.at(-1) as (typeof pages)[number]).exchange
  const stranger = rows.find(row => !fits(row))
  if (stranger) {
    const { asked: question } = evidenceOf(exchange)
    throw new Broken('a row does not fit what was asked', { asked: question, came: JSON.stringify(stranger) })
  }
  if (rows.length >= MOST) return
  const there = new Set(rows.map(({ id }) => id))
  for (const witness of witnesses.filter(({ id }) => !there.has(id))) {
    const now = await listCases(ask, query([['text', witness.reference]]))
    const same = now.page.cases.some(({ id, revision }) => id === witness.id && revision === witness.revision)
    expectThat(!same, `${witness.id} fits what was asked and is not there`, exchange)
  }
}
/** A row lies at the edge of what is asked: exactly at the instant it belongs to "after", and not to "before". */
export function edges(
  rows: readonly CaseRow[],
  name: 'due' | 'started' | 'stopped',
  more: readonly (readonly [string, string])[],
  instantOf: (row: CaseRow) => number | null
): Asked[] {
  const dated = rows.filter(row => instantOf(row) !== null)
  const row = dated[Math.floor(dated.length / 2)] ?? skip('no case has such an instant')
  const at = instantOf(row) as number
  const inside = (from: number, to: number) => (other: CaseRow) => {
    const its = instantOf(other)
    return its !== null && its >= from && its < to
  }
  const asked = (from: number, to: number): Asked => ({
    query: query([...more, [`${name}After`, instant(from)], [`${name}Before`, instant(to)]]),
    fits: inside(from, to),
    witnesses: dated.filter(inside(from, to)).slice(0, 5)
  })
  return [asked(at, at + 1), asked(at - hour, at), asked(at + 1, at + hour), asked(at - hour, at + hour)]
}
export const isOpen = ({ clock }: CaseRow) => clock.stoppedAt === null

export function stoppedIn({ stoppedAt }: CaseRow['clock']): number | null {
  return stoppedAt === null ? null : Date.parse(stoppedAt)
}

export function wasOpen({ clock }: CaseRow, at: number): boolean {
  const between = (clock.gaps ?? []).some(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to))
  return Date.parse(clock.startedAt) <= at && at < (stoppedIn(clock) ?? Infinity) && !between
}
