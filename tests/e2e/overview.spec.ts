import type { Locator, Page } from '@playwright/test'
import { expect, failedRequests, sundayMorning, test } from './desk'

const horizon = (page: Page) => page.getByRole('grid', { name: /^(Open cases by|المعاملات المفتوحة بحسب)/ })
const queue = (page: Page) => page.getByRole('grid', { name: /^(Open cases of|المعاملات المفتوحة لخدمة)/ })
/** What the mark of an isolate is no part of. */
const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '')
const numberOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''))
const figure = (page: Page, name: string) =>
  page.getByRole('list', { name: /at a glance|في لمحة/ }).getByRole('link', { name: new RegExp(`^${name}`) })

/** The first page on a busy machine. */
const patience = 30_000

/** What a figure says and how many rows are behind it. */
async function expectRowsBehind(page: Page, link: Locator, count: number, back: string) {
  await link.click()
  await expect(page).toHaveURL(/\/queues\//)
  await expect(queue(page)).toHaveAttribute('aria-rowcount', String(count + 1))
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(back)
}

for (const [language, title, names] of [
  ['en', 'Overview', ['Open', 'Overdue', 'At risk', 'Due today', 'Awaiting applicant']],
  ['ar', 'نظرة عامة', ['المفتوحة', 'متأخرة', 'معرّضة للتأخر', 'تستحق اليوم', 'بانتظار المستفيد']]
] as const)
  test(`each figure counts exactly the rows behind it (${language})`, async ({ open }) => {
    test.slow()
    const { page } = await open({ language, path: '/overview', frozen: true })
    await expect(horizon(page)).toBeVisible({ timeout: patience })
    for (const name of names) {
      const link = figure(page, name)
      await expect(link).toBeVisible()
      const value = numberOf(await link.locator('span').nth(1).textContent())
      expect(value).toBeGreaterThan(0)
      await expectRowsBehind(page, link, value, title)
    }
  })

test('the small print is what the backend counts: since this morning, and how far the promise was kept this month', async ({
  open
}) => {
  const { page, url } = await open({ path: '/overview', frozen: true })
  const [openNow, kept] = [figure(page, 'Open'), figure(page, 'Compliance this month')]
  const backlog = await (await page.request.get(`${url}/api/reports/backlog?from=2026-11-21&to=2026-11-21`)).json()
  const count = numberOf(await openNow.locator('span').nth(1).textContent())
  const change = count - backlog.days[0].open
  const said = `${change > 0 ? '+' : '−'}${Math.abs(change)} since this morning`
  await expect.poll(async () => plain(await openNow.textContent())).toContain(said)
  const answer = await (
    await page.request.get(`${url}/api/reports/completions?from=2026-11-01&to=2026-11-22&by=month&basis=due`)
  ).json()
  const [{ met, missed, openPastDue }] = answer.buckets
  const total = met + missed + openPastDue
  await expect(kept).toContainText(`${(Math.floor((met / total) * 1000) / 10).toFixed(1)}%`)
  await expect(kept).toContainText(`target 95% · ${total.toLocaleString('en')} cases`)
})

test('the small print counts rows too: the oldest overdue case, and who of today has nobody', async ({ open }) => {
  const { page, url, backend } = await open({ path: '/overview', frozen: true })
  await expect(horizon(page)).toBeVisible({ timeout: patience })
  const world = backend.desk.world()
  const today = [...world.open.values()].filter(
    ({ dueAt, state }) => state.assignee !== null && new Date(dueAt ?? 0).toISOString().startsWith('2026-11-22')
  )
  for (const live of today.slice(0, 3)) world.act(live, { kind: 'release', at: backend.clock.now(), by: 'k-b' })
  const note = figure(page, 'Due today').locator('span').nth(2)
  await expect(note).toContainText('3 unassigned')
  const days = /oldest (\d+) working days? late/.exec(plain(await figure(page, 'Overdue').textContent()))?.[1]
  expect(Number(days)).toBeGreaterThan(0)
  await figure(page, 'Overdue').click()
  const first = queue(page).getByRole('row').nth(1)
  await expect(first).toContainText(/[−-]\d+d/)
  expect(/[−-](\d+)d/.exec((await first.textContent()) ?? '')?.[1]).toBe(days)
  await page.goto(`${url}/queues/all?tab=dueToday&assignee=none`)
  await expect(queue(page)).toHaveAttribute('aria-rowcount', '4')
})

test('the compliance of this month is the one behind its link, of as many cases', async ({ open }) => {
  const { page } = await open({ path: '/overview', frozen: true })
  const kept = figure(page, 'Compliance this month')
  await expect(kept).toContainText('%')
  const [, rate = 'none', count = 'none'] = /([\d.]+%).*?([\d,]+) cases/.exec(plain(await kept.textContent())) ?? []
  await kept.click()
  await expect(page).toHaveURL(/\/compliance\?from=2026-11-01&to=2026-11-22/)
  await expect(page.getByRole('main')).toContainText(rate)
  await expect(page.getByRole('main')).toContainText(count)
})

for (const by of ['services', 'wilayats', 'staff'] as const)
  test(`cells of the horizon by ${by} add up, and each leads to exactly its cases`, async ({ open }) => {
    test.slow()
    const { page } = await open({ path: `/overview${by === 'services' ? '' : `?by=${by}`}`, frozen: true })
    await expect(horizon(page)).toBeVisible({ timeout: patience })
    const rows = await numbersOf(horizon(page))
    const [total, ...lines] = rows.filter(({ kind }) => kind !== 'head')
    const open_ = numberOf(await figure(page, 'Open').locator('span').nth(1).textContent())
    expect(total?.total).toBe(open_)
    for (const { total: own, cells } of rows) expect(sum(cells) === own || cells.every(cell => cell === 0)).toBe(true)
    expect(lines.reduce((all, line) => all + line.total, 0)).toBe(open_)
    expect(total?.cells.map((_, at) => sum(lines.map(line => line.cells[at] ?? 0)))).toEqual(total?.cells)
    // One cell of every column by services, of some by the others, in rows that are not always the same.
    const tried = (total?.cells ?? []).flatMap((_, column) => {
      if (by !== 'services' && column % 4 !== 1) return []
      const having = lines
        .map((line, row) => ({ row, count: line.cells[column] ?? 0 }))
        .filter(({ count }) => count > 0)
      const chosen = having[(column * 7) % Math.max(1, having.length)]
      return chosen ? [{ ...chosen, key: lines[chosen.row]?.key ?? '', column }] : []
    })
    expect(tried.length).toBeGreaterThan(by === 'services' ? 12 : 2)
    for (const { key, column, count } of tried) {
      const cell = page
        .locator(`tr[data-row="${key}"]`)
        .locator('td, th')
        .nth(column + 2)
      await expectRowsBehind(page, cell.getByRole('link'), count, 'Overview')
    }
  })

type Line = { readonly key: string; readonly kind: string; readonly total: number; readonly cells: readonly number[] }
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const numbersOf = (grid: Locator): Promise<Line[]> =>
  grid.evaluate(table =>
    [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')].map(row => {
      const numbers = [...row.cells].slice(1, 20).map(cell => Number(cell.textContent?.replace(/\D/g, '') ?? 0))
      const [total = 0, ...cells] = numbers
      return { key: row.dataset.row ?? '', kind: row.dataset.kind ?? '', total, cells: cells.slice(0, 18) }
    })
  )

test('a category is folded away and stands for its services, and that is in the address', async ({ open }) => {
  const { page } = await open({ path: '/overview', frozen: true })
  const head = page.getByRole('button', { name: 'Lease contracts' })
  await expect(head).toHaveAttribute('aria-expanded', 'true', { timeout: patience })
  const before = (await numbersOf(horizon(page))).slice(2, 6)
  await head.click()
  await expect(page).toHaveURL(/closed=lease-contracts/)
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  const folded = (await numbersOf(horizon(page)))[1]
  expect(folded?.cells).toEqual(folded?.cells.map((_, at) => sum(before.map(line => line.cells[at] ?? 0))))
  await page.reload()
  await expect(page.getByRole('button', { name: 'Lease contracts' })).toHaveAttribute('aria-expanded', 'false')
})

test('sorted by trouble, the rows with the most past their deadline come first', async ({ open }) => {
  const { page } = await open({ path: '/overview?order=trouble', frozen: true })
  await expect(horizon(page)).toBeVisible({ timeout: patience })
  const [, ...lines] = await numbersOf(horizon(page))
  const late = lines.map(({ cells }) => sum(cells.slice(0, 5)))
  // Of the column of today the overdue ones count too, at most two here.
  for (const [at, count] of late.entries()) expect(count).toBeGreaterThanOrEqual((late[at + 1] ?? 0) - 2)
  expect(late[0]).toBeGreaterThan(0)
})

for (const [language, onward, back] of [
  ['en', 'ArrowRight', 'ArrowLeft'],
  ['ar', 'ArrowLeft', 'ArrowRight']
] as const)
  test(`the horizon is one stop of the tab key and is moved in by the arrows (${language})`, async ({ open }) => {
    const { page } = await open({ language, path: '/overview', frozen: true })
    await expect(horizon(page).locator('[tabindex="0"]')).toHaveCount(1, { timeout: patience })
    const cell = (row: number, column: number) =>
      horizon(page).locator('tr[data-row]').nth(row).locator('td, th').nth(column)
    await cell(0, 0).focus()
    await page.keyboard.press(onward)
    await expect(cell(0, 1)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(cell(2, 1)).toBeFocused()
    await page.keyboard.press('End')
    await expect(cell(2, 20)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(cell(2, 0)).toBeFocused()
    await page.keyboard.press(back)
    await expect(cell(2, 0)).toBeFocused()
    await page.keyboard.press('Control+End')
    await expect(horizon(page).locator('tr[data-row]').last().locator('td').last()).toBeFocused()
    await page.keyboard.press('Control+Home')
    await expect(cell(0, 0)).toBeFocused()
    await page.keyboard.press(onward)
    const open_ = numberOf(await cell(0, 1).textContent())
    await page.keyboard.press('Enter')
    await expect(queue(page)).toHaveAttribute('aria-rowcount', String(open_ + 1))
  })

test('holidays and days of rest are no columns, and the holiday between two is named', async ({ open }) => {
  const { page } = await open({ path: '/overview', frozen: true })
  const heads = horizon(page).getByRole('columnheader')
  await expect(heads.filter({ hasText: 'Today' })).toHaveAccessibleName(/^due today, Sun 22 Nov/)
  await expect(heads.filter({ hasText: /Tue24/ })).toHaveAccessibleName(/Wed 25 Nov.* is no working day/)
  await expect(heads.filter({ hasText: /Wed25|Thu26|Fri27|Sat28/ })).toHaveCount(0)
})

for (const [language, sunday, monday] of [
  ['en', /Sun 22 Nov/, /Mon 23 Nov/],
  ['ar', /الأحد،? 22 نوفمبر/, /الاثنين،? 23 نوفمبر/]
] as const)
  test(`at midnight the horizon moves on by a column, without any traffic (${language})`, async ({ open, quiet }) => {
    quiet.allow.push(failedRequests)
    const { page } = await open({
      language,
      at: Date.parse('2026-11-22T23:58:00+04:00'),
      frozen: true,
      path: '/overview',
      before: opened => opened.clock.install()
    })
    const today = horizon(page).locator('th[data-tone=today]')
    await expect(today).toHaveAccessibleName(sunday, { timeout: patience })
    const before = (await numbersOf(horizon(page)))[0]?.cells ?? []
    await page.context().setOffline(true)
    await page.clock.fastForward('02:30')
    await expect(today).toHaveAccessibleName(monday)
    const after = (await numbersOf(horizon(page)))[0]?.cells ?? []
    // Today's column is the last of the late ones now, and tomorrow's is today's.
    expect(after.slice(4, 14)).toEqual(before.slice(5, 15))
    expect(after[0]).toBe((before[0] ?? 0) + (before[1] ?? 0))
    expect(sum(after)).toBe(sum(before))
    await page.context().setOffline(false)
  })

for (const [language, overdueWord, said] of [
  ['en', 'Overdue', (due: number) => new RegExp(`^${due} cases .*; ${due} overdue already$`)],
  ['ar', 'متأخرة', (due: number) => new RegExp(`^${due} معامل(ة|ات) .*، وتأخرت منها ${due}$`)]
] as const)
  test(`at closing time what is left of today turns late in its place (${language})`, async ({ open, quiet }) => {
    quiet.allow.push(failedRequests)
    const { page } = await open({
      language,
      at: Date.parse('2026-11-22T14:28:00+04:00'),
      frozen: true,
      path: '/overview',
      before: opened => opened.clock.install()
    })
    const today = horizon(page).locator('tr[data-kind=total] td[data-today]')
    const overdue = figure(page, overdueWord).locator('span').nth(1)
    await expect(today).toBeVisible({ timeout: patience })
    const [due, before] = [numberOf(await today.textContent()), numberOf(await overdue.textContent())]
    await expect(today).not.toHaveAttribute('data-tone', 'late')
    await page.context().setOffline(true)
    await page.clock.fastForward('03:00')
    await expect(today).toHaveAttribute('data-tone', 'late')
    await expect(today.getByRole('link')).toHaveAccessibleName(said(due))
    await expect.poll(async () => numberOf(await overdue.textContent())).toBeGreaterThan(before)
    await page.context().setOffline(false)
  })

for (const [language, day, closed] of [
  ['en', 'Mon23', /Mon 23 Nov is no working day: Official holiday/],
  ['ar', /إثن23$/, /23 نوفمبر.*إجازة رسمية/]
] as const)
  test(`a holiday that is announced takes its column away in place: nothing goes blank, scroll and focus stay (${language})`, async ({
    open
  }) => {
    const { page, url } = await open({ language, path: '/overview', frozen: true })
    const monday = horizon(page).getByRole('columnheader').filter({ hasText: day })
    await expect(monday).toHaveCount(1, { timeout: patience })
    const before = (await numbersOf(horizon(page)))[0]
    const cell = horizon(page).locator('tr[data-row="lease-contract-renew"] td').nth(7)
    await cell.focus()
    const scrolled = await page.evaluate(() => window.scrollY)
    await page.evaluate(() => {
      const grid = document.querySelector('[role=grid]')
      Reflect.set(window, 'sawBlank', false)
      new MutationObserver(() => {
        if (!grid?.isConnected) Reflect.set(window, 'sawBlank', true)
      }).observe(document.body, { childList: true, subtree: true })
    })
    const put = await page.request.put(`${url}/api/agreement/calendar/exceptions/2026-11-23`, {
      data: {
        kind: 'holiday',
        date: '2026-11-23',
        status: 'announced',
        nameAr: 'إجازة رسمية',
        nameEn: 'Official holiday'
      }
    })
    expect(put.status()).toBe(200)
    await expect(monday).toHaveCount(0)
    await expect(horizon(page).locator('th[data-tone=today]')).toHaveAccessibleName(closed)
    await expect(cell).toBeFocused()
    expect(await page.evaluate(() => [Reflect.get(window, 'sawBlank'), window.scrollY])).toEqual([false, scrolled])
    await expect.poll(async () => sum((await numbersOf(horizon(page)))[0]?.cells ?? [])).toBe(before?.total)
  })

test('a closure of one office is marked on its day', async ({ open }) => {
  const { page, url } = await open({ path: '/overview', frozen: true })
  await expect(horizon(page)).toBeVisible()
  await page.request.put(`${url}/api/agreement/calendar/exceptions/2026-11-23`, {
    data: { kind: 'closure', date: '2026-11-23', nameAr: 'أمطار غزيرة', nameEn: 'Heavy rain', offices: ['saham'] }
  })
  const monday = horizon(page).getByRole('columnheader').filter({ hasText: 'Mon23' })
  await expect(monday).toHaveAccessibleName(/Heavy rain on Mon 23 Nov in Saham only/)
  await expect(page.getByText('An office is closed')).toBeVisible()
})

test('Ramadan is marked on the days it shortens', async ({ open }) => {
  const { page } = await open({ at: Date.parse('2027-02-07T10:00:00+04:00'), frozen: true, path: '/overview' })
  const heads = horizon(page).getByRole('columnheader')
  await expect(heads.filter({ hasText: 'Mon8' })).toHaveAccessibleName(/Ramadan.*: other working hours/)
  await expect(heads.filter({ hasText: 'Today' })).not.toHaveAccessibleName(/Ramadan/)
})

test('the workload of everybody adds up to all open cases, and each number leads to its cases', async ({ open }) => {
  const { page } = await open({ path: '/overview?people=all', frozen: true })
  const panel = page.getByRole('region', { name: 'Workload' })
  const links = panel.getByRole('link', { name: /: [\d,]+ open cases?$/ })
  await expect(links.first()).toBeVisible()
  const counts = (await links.allTextContents()).map(numberOf)
  expect(sum(counts)).toBe(numberOf(await figure(page, 'Open').locator('span').nth(1).textContent()))
})

test('every number of the workload leads to exactly its cases', async ({ open }) => {
  test.slow()
  const { page } = await open({ path: '/overview', frozen: true })
  const panel = page.getByRole('region', { name: 'Workload' })
  const links = panel.getByRole('list').first().getByRole('link')
  await expect(links.first()).toBeVisible({ timeout: patience })
  const names = await links.evaluateAll(all => all.map(link => link.getAttribute('aria-label') ?? ''))
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) {
    const link = panel.getByRole('link', { name, exact: true })
    await expectRowsBehind(page, link, numberOf(await link.textContent()), 'Overview')
  }
})

test('what breaches next is in order of its deadline and leads to its case', async ({ open }) => {
  const { page } = await open({ path: '/overview', frozen: true })
  const links = page.getByRole('region', { name: 'Breaching next' }).getByRole('listitem').getByRole('link')
  await expect(links).toHaveCount(7, { timeout: patience })
  const reference = /NB-\d\d-\d+/.exec((await links.first().textContent()) ?? '')?.[0] ?? 'none'
  await links.first().click()
  await expect(page).toHaveURL(/case=/)
  await expect(page.getByRole('heading', { level: 2, name: reference })).toBeVisible()
})

test('what happens is told where it can be read, held still, and is not said aloud', async ({ open }) => {
  const { page, backend } = await open({ path: '/overview' })
  const panel = page.getByRole('region', { name: 'Just now' })
  await expect(panel).toContainText('Nothing yet', { timeout: patience })
  backend.clock.advance(20 * 60_000)
  const rows = panel.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  await panel.getByRole('button', { name: 'Hold' }).click()
  const held = await rows.allTextContents()
  const open_ = await figure(page, 'Open').textContent()
  backend.clock.advance(40 * 60_000)
  await expect(figure(page, 'Open')).not.toHaveText(open_ ?? '')
  expect(await rows.allTextContents()).toEqual(held)
  await panel.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(() => rows.allTextContents()).not.toEqual(held)
  expect(await rows.count()).toBeLessThanOrEqual(20)
  await expect(page.locator('main [aria-live]:not([aria-live=off])')).toHaveCount(0)
  await expect(page.locator('main [role=log], main [role=feed]')).toHaveCount(0)
})

test('nothing open is a face of its own, and what cannot be had is said', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page, backend, url } = await open({ cases: 0, frozen: true, path: '/overview' })
  await expect(page.getByText('No running case has a deadline ahead')).toBeVisible()
  await expect(horizon(page)).toBeVisible()
  backend.fail.set('listCases', '500')
  await page.goto(`${url}/overview`)
  await expect(page.getByRole('alert')).toContainText('The open cases could not be loaded')
  await expect(horizon(page)).toHaveCount(0)
  backend.fail.clear()
  backend.fail.set('getCompletions', '500')
  await page.goto(`${url}/overview`)
  await expect(horizon(page)).toBeVisible()
  await expect(page.getByText('could not be loaded')).toBeVisible()
})

test('outside working hours today is said to be a day of rest', async ({ open }) => {
  const { page } = await open({ at: sundayMorning + 5 * 86_400_000, frozen: true, path: '/overview' })
  await expect(horizon(page).getByRole('columnheader').filter({ hasText: 'Today' })).toHaveAccessibleName(
    /the offices are closed$/
  )
})

test('a supervisor hands cases of one person over to another, by keyboard and by dragging', async ({ open }) => {
  test.slow()
  const { page, url } = await open({ path: '/overview?people=all', frozen: true })
  const panel = page.getByRole('region', { name: 'Workload' })
  const loadOf = (name: string) =>
    panel
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })
      .first()
  const openOf = async (code: string) =>
    (await (await page.request.get(`${url}/api/cases?open=true&limit=1&assignee=${code}`)).json()).total
  await expect(loadOf('S.K.')).toBeVisible({ timeout: patience })
  const [from, to] = [await openOf('s-k'), await openOf('d-b')]
  await loadOf('S.K.')
    .getByRole('button', { name: /^Hand over/ })
    .press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Hand over/ }).click()
  await expect(dialog.getByText('Choose at least one case')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'To whom' }).fill('D.B.')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('checkbox').nth(1).press('Space')
  await dialog.getByRole('checkbox').nth(2).press('Space')
  await dialog.getByRole('button', { name: 'Hand over 2 cases' }).press('Enter')
  await expect.poll(() => openOf('d-b')).toBe(to + 2)
  expect(await openOf('s-k')).toBe(from - 2)
  await expect(loadOf('S.K.').getByRole('link', { name: new RegExp(`: ${from - 2} open cases$`) })).toBeVisible()
  await loadOf('S.K.')
    .getByText('S.K.', { exact: true })
    .dragTo(loadOf('D.B.').getByText('D.B.', { exact: true }))
  await expect(dialog.getByRole('combobox', { name: 'To whom' })).toHaveValue('D.B.')
  await dialog.getByRole('checkbox').nth(1).press('Space')
  await dialog.getByRole('button', { name: 'Hand over 1 case' }).press('Enter')
  await expect.poll(() => openOf('d-b')).toBe(to + 3)
})

test('who is no supervisor hands nothing over', async ({ open }) => {
  const { page } = await open({ path: '/overview', frozen: true, roles: ['management'] })
  const panel = page.getByRole('region', { name: 'Workload' })
  await expect(panel.getByRole('listitem').first()).toBeVisible({ timeout: patience })
  await expect(panel.getByRole('button', { name: /^Hand over/ })).toHaveCount(0)
})
