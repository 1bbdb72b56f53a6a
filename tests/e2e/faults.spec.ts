import type { Page } from '@playwright/test'
import { clockOf, isPaused } from '#backend/state'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { rowOf } from '#mocks/cases/row'
import { deadline } from '#sla/clock'
import { expect, failedRequests, type Opened, test } from './desk'

/** Faults that people at other desks complain of, each as it should be here. */

const grid = (page: Page) => page.getByRole('grid')
const row = (page: Page, index: number) => grid(page).locator(`[aria-rowindex="${index}"]`)
const numberOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''))
const tab = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name} ?[\\d,]+$`) })
const countOf = async (page: Page, name: string) => numberOf(await tab(page, name).textContent())
const wanted = (backend: RunningBackend, test_: (live: Live) => boolean) =>
  [...backend.desk.world().open.values()].filter(test_)

test('what happens in the background leaves a selection and an open filter as they are', async ({ open }) => {
  const { page, backend } = await open({ path: '/queues/all' })
  await row(page, 2).focus()
  await page.keyboard.press('KeyX')
  await page.keyboard.press('Shift+KeyJ')
  const chosen = grid(page).locator('[aria-selected=true] [data-column=case]')
  await expect(chosen).toHaveCount(2)
  const ids = await chosen.allTextContents()
  await page.getByRole('button', { name: 'Assignee', exact: true }).click()
  await page.keyboard.type('k')
  const before = await tab(page, 'All').textContent()
  backend.clock.advance(40 * 60_000)
  await expect(tab(page, 'All')).not.toHaveText(before ?? '')
  await expect(page.getByRole('combobox', { name: /^Find/ })).toHaveValue('k')
  await page.keyboard.press('Escape')
  const bulk = page.getByRole('toolbar', { name: 'Selected cases' })
  const left = numberOf((await bulk.textContent())?.match(/(\d+) (was|were) closed/)?.[1] ?? '0')
  await expect(bulk).toContainText(`${2 - left} selected`)
  if (left === 0) await expect.poll(() => chosen.allTextContents()).toEqual(ids)
})

test('overdue, paused and unassigned are asked for apart or together', async ({ open }) => {
  const { page, url, backend } = await open({ frozen: true })
  const now = backend.clock.now()
  const isNobodys = (live: Live) => rowOf(live).assignee === null
  const isOverdue = ({ dueAt }: Live) => dueAt !== null && dueAt < now
  const isPaused = ({ dueAt }: Live) => dueAt === null
  const asked: readonly (readonly [string, (live: Live) => boolean])[] = [
    ['state=overdue', isOverdue],
    ['state=paused', isPaused],
    ['assignee=none', isNobodys],
    ['state=overdue,paused', live => isOverdue(live) || isPaused(live)],
    ['state=paused&tab=unassigned', live => isPaused(live) && isNobodys(live)],
    ['state=overdue&assignee=none', live => isOverdue(live) && isNobodys(live)]
  ]
  for (const [search, isIn] of asked)
    await test.step(search, async () => {
      await page.goto(`${url}/queues/all?${search}`)
      const count = wanted(backend, isIn).length
      if (count === 0) await expect(page.getByText('No case matches')).toBeVisible()
      else await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1))
    })
})

test('every number of the list of services is a link to exactly the cases it counts', async ({ open }) => {
  const { page, url } = await open({ frozen: true })
  await expect(page.getByRole('table')).toBeVisible()
  const figures = await page
    .locator('td[data-label] a')
    .evaluateAll(links => links.map(link => ({ to: link.getAttribute('href'), text: link.textContent })))
  expect(figures.length).toBeGreaterThan(100)
  const some = figures.filter((_, at) => at % Math.ceil(figures.length / 8) === 0)
  for (const { to, text } of some)
    await test.step(`${to} is ${text}`, async () => {
      await page.goto(url + to)
      await expect(grid(page)).toHaveAttribute('aria-rowcount', String(numberOf(text) + 1))
    })
})

test('while the office works the count of a tab is at every moment the number of its rows', async ({ open }) => {
  const { page, backend } = await open({ path: '/queues/all?tab=atRisk' })
  await expect(grid(page)).toBeVisible()
  await page.evaluate(() => {
    const seen: [number, number][] = []
    const look = () => {
      const [current, shown] = [
        document.querySelector('nav a[aria-current=page] span:last-child'),
        document.querySelector('[role=grid]')
      ]
      const tabs = document.querySelector('main nav a[aria-current=page] span:last-child') ?? current
      const pair: [number, number] = [
        Number((tabs?.textContent ?? '').replace(/\D/g, '')),
        Number(shown?.getAttribute('aria-rowcount')) - 1
      ]
      if (pair[0] !== seen.at(-1)?.[0] || pair[1] !== seen.at(-1)?.[1]) seen.push(pair)
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { seen })
  })
  for (let minutes = 0; minutes < 120; minutes += 20) {
    const before = await countOf(page, 'All')
    backend.clock.advance(20 * 60_000)
    await expect.poll(() => countOf(page, 'All')).not.toBe(before)
  }
  const seen = await page.evaluate(() => (window as unknown as { seen: [number, number][] }).seen)
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.filter(([count, rows]) => count !== rows)).toEqual([])
})

test('a deadline that passes is counted, and its row says so, without a reload or any traffic', async ({
  open,
  quiet
}) => {
  quiet.allow.push(failedRequests)
  const { page, backend } = await open({
    at: Date.parse('2026-11-22T14:25:00+04:00'),
    path: '/queues/all',
    frozen: true,
    before: opened => opened.clock.install()
  })
  await expect(grid(page)).toBeVisible()
  const before = await countOf(page, 'Overdue')
  const closing = Date.parse('2026-11-22T14:30:00+04:00')
  const due = wanted(backend, ({ dueAt }) => dueAt === closing)
  expect(due.length).toBeGreaterThan(0)
  await page.context().setOffline(true)
  await page.clock.fastForward('05:01')
  await expect.poll(() => countOf(page, 'Overdue')).toBeGreaterThanOrEqual(before + due.length)
  await page.getByRole('searchbox').fill(due[0]?.script.reference ?? '')
  await expect(row(page, 2)).toContainText('Overdue')
  await page.context().setOffline(false)
})

const panel = (page: Page) => page.getByRole('region', { name: /^NB-\d\d-\d+$/ })
const act = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })

function find(backend: RunningBackend, wanted: (live: Live) => boolean): Live {
  const found = [...backend.desk.world().open.values()].find(wanted)
  if (!found) throw new Error('the seed has no such case')
  return found
}

async function show({ page, url }: Opened, { script }: Live) {
  await page.goto(`${url}/queues/${script.service.code}?case=${script.id}`)
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(script.reference)
  await expect(panel(page).getByRole('timer')).toBeVisible()
}

/** What the panel says, without the marks that isolate names. */
async function expectSaid(page: Page, text: string) {
  const said = async () => ((await panel(page).textContent()) ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '')
  await expect.poll(said).toContain(text)
}

const inDays = ({ state }: Live) => state.target.unit === 'workingDays'

test('every day a deadline skips is named beside it', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const over = (live: Live, date: string) =>
    live.script.startedAt < Date.parse(date) && live.dueAt !== null && live.dueAt > Date.parse(date) + 86_400_000
  // From before Wednesday, 25 November to after the weekend that follows it.
  await show(
    opened,
    find(backend, live => inDays(live) && over(live, '2026-11-25') && over(live, '2026-11-28'))
  )
  const days = panel(page).getByRole('list', { name: 'The days from the start to the deadline' })
  const titles = await days.getByRole('listitem').evaluateAll((items: HTMLElement[]) => items.map(({ title }) => title))
  expect(titles.filter(title => /holiday, .*National Day/.test(title))).toHaveLength(2)
  expect(titles.filter(title => /weekend/.test(title)).length).toBeGreaterThanOrEqual(2)
  expect(titles.filter(title => title === '')).toEqual([])
})

test('of two people who claim one case one has it, and the other is told who', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  // The stream says nothing of it, so that both have seen it unassigned.
  const opened = await open({ frozen: true, fail: { streamEvents: 'silent' } })
  const { page, backend } = opened
  const live = find(backend, ({ state }) => state.assignee === null && !isPaused(state))
  await show(opened, live)
  backend.desk.world().act(live, { kind: 'claim', at: backend.clock.now(), by: 'k-b' })
  await act(page, 'Claim').click()
  await expectSaid(page, 'K.B. was faster, so nothing was sent')
  await expectSaid(page, 'Assignee: Unassigned → K.B.')
  expect(live.state.assignee).toBe('k-b')
})

test('resuming says the new deadline before it is done, and the deadline moves to it', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = find(backend, one => isPaused(one.state) && inDays(one) && one.dueAt === null)
  await show(opened, live)
  await expectSaid(page, 'The deadline is known once the clock runs again')
  await act(page, 'Resume the clock').click()
  const hint = panel(page).getByText('If the clock runs again now', { exact: false })
  const promised = /the deadline is (.*)\.$/.exec((await hint.textContent()) ?? '')?.[1]
  expect(promised).toBeTruthy()
  await act(page, 'Resume').click()
  await expectSaid(page, 'The clock runs again.')
  await expectSaid(page, `Due ${promised}`)
  // By as much as it stood still: without the pause it would have been earlier.
  const clock = clockOf(live.script.startedAt, live.state)
  const calendar = backend.desk.setting.calendarOf(live.state.office)
  expect(live.dueAt).toBe(deadline(calendar, clock).dueAt)
  expect(live.dueAt).toBeGreaterThan(deadline(calendar, { ...clock, pauses: [] }).dueAt ?? Number.POSITIVE_INFINITY)
})

test('the time of a closed case stands still, while those of open ones run on', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const now = backend.clock.now()
  const live = find(
    backend,
    one => one.state.assignee !== null && !isPaused(one.state) && (one.dueAt ?? 0) > now + 86_400_000 && inDays(one)
  )
  await show(opened, live)
  await act(page, 'Complete').click()
  await act(page, 'Complete').click()
  await expectSaid(page, 'The case was completed.')
  const closed = panel(page).getByRole('timer').first()
  const running = page.getByRole('grid').getByRole('timer').first()
  await expectSaid(page, 'when it was closed')
  const [stands, ran] = [await closed.textContent(), await running.textContent()]
  backend.clock.advance(45 * 60_000)
  await expect(running).not.toHaveText(ran ?? '')
  await expect(closed).toHaveText(stands ?? '')
})

test('an extension keeps the time the clock stood still', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = find(
    backend,
    one => inDays(one) && one.state.pauses.length > 0 && !isPaused(one.state) && one.dueAt !== null
  )
  const pauses = structuredClone(live.state.pauses)
  await show(opened, live)
  await expectSaid(page, 'The clock stood still for')
  await act(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Extend', exact: true }).click()
  const value = live.state.target.value + 5
  await panel(page)
    .getByRole('textbox', { name: /New target/ })
    .fill(String(value))
  await panel(page)
    .getByRole('textbox', { name: /Reason/ })
    .fill('A survey is needed')
  const rows = panel(page).getByRole('form', { name: 'Extend the deadline' }).getByRole('row')
  const promised = await rows.nth(2).getByRole('cell').last().textContent()
  await act(page, 'Extend').click()
  await expectSaid(page, 'The deadline was extended.')
  await expectSaid(page, `ue ${promised}`)
  await expectSaid(page, 'The clock stood still for')
  expect(live.state.pauses).toEqual(pauses)
  const clock = clockOf(live.script.startedAt, live.state)
  const calendar = backend.desk.setting.calendarOf(live.state.office)
  expect(live.dueAt).toBe(deadline(calendar, clock).dueAt)
  expect(live.dueAt).toBeGreaterThan(deadline(calendar, { ...clock, pauses: [] }).dueAt ?? Number.POSITIVE_INFINITY)
})
