import type { Page } from '@playwright/test'
import { expect, failedRequests, sundayMorning, test } from './desk'

const grid = (page: Page) => page.getByRole('grid')
/** A figure as it is read: digits of either kind, separators left out. */
const numberOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''))
const secondsOf = (text: string | null) => {
  const [, minus, days, h, m, s] = /(−?)(\d+)\D+?(\d\d):(\d\d):(\d\d)/.exec(text ?? '') ?? []
  return (minus ? -1 : 1) * (Number(days) * 100_000 + Number(h) * 3600 + Number(m) * 60 + Number(s))
}

test('all 72 services are shown by category with their counts', async ({ open }) => {
  const { page } = await open()
  const table = page.getByRole('table', { name: 'Open cases by service' })
  await expect(table.getByRole('rowheader', { name: /Register lease contract/ })).toBeVisible()
  await expect(table.locator('th[scope=row]')).toHaveCount(73)
  await expect(table.locator('th[scope=rowgroup]')).toHaveCount(10)
  await expect(page).toHaveTitle('Queues · Miqat')
})

for (const [language, name, tabs] of [
  ['en', 'Register lease contract', ['All', 'Overdue', 'At risk', 'Due today', 'Unassigned', 'Awaiting applicant']],
  ['ar', 'تسجيل عقد إيجار', ['الكل', 'متأخرة', 'معرّضة للتأخر', 'تستحق اليوم', 'دون مسؤول', 'بانتظار المستفيد']]
] as const)
  test(`each tab counts exactly the rows under it (${language})`, async ({ open }) => {
    const { page } = await open({ language, frozen: true })
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    for (const tab of tabs) {
      const link = page.getByRole('link', { name: new RegExp(`^${tab} ?[\\d٠-٩]+$`) })
      await link.click()
      await expect(link).toHaveAttribute('aria-current', 'page')
      await expect(page.getByRole('main').locator('[aria-current]')).toHaveCount(1)
      const count = numberOf(await link.textContent())
      if (count === 0) await expect(grid(page)).toHaveCount(0)
      else await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1))
    }
  })

test('a figure of the list leads to exactly the cases it counts', async ({ open }) => {
  const { page } = await open({ frozen: true })
  const overdue = page.getByRole('row', { name: /^All services/ }).getByRole('link', { name: /^Overdue/ })
  const count = numberOf(await overdue.textContent())
  expect(count).toBeGreaterThan(0)
  await overdue.click()
  await expect(page).toHaveURL(/\/queues\/all\?tab=overdue$/)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1))
})

test('the parts of all services add up to the whole', async ({ open }) => {
  const { page } = await open({ frozen: true })
  await expect(page.getByRole('table')).toBeVisible()
  const sums = await page.getByRole('table').evaluate(table => {
    const figures = [...table.querySelectorAll('tr:has(th[scope=row])')].map(row =>
      [...row.querySelectorAll('td[data-label]')].map(cell => Number(cell.textContent?.replace(/\D/g, '')))
    )
    const [total = [], ...services] = figures
    return { total, summed: total.map((_, column) => services.reduce((sum, row) => sum + (row[column] ?? 0), 0)) }
  })
  expect(sums.summed).toEqual(sums.total)
})

test('rows are sorted by deadline and their countdowns tick', async ({ open }) => {
  const { page } = await open({ path: '/queues/lease-contract-register' })
  const timers = grid(page).getByRole('timer')
  await expect(timers.first()).toBeVisible()
  const texts = await timers.allTextContents()
  const running = texts.filter(text => !/[A-Za-z]{3}/.test(text)).map(secondsOf)
  expect(running.toSorted((a, b) => a - b)).toEqual(running)
  const before = await timers.first().textContent()
  await expect(timers.first()).not.toHaveText(before ?? '')
})

test('a deadline that passes moves the case to overdue without any traffic', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page } = await open({
    at: Date.parse('2026-11-22T14:25:00+04:00'),
    frozen: true,
    before: opened => opened.clock.install()
  })
  const overdue = page.getByRole('row', { name: /^All services/ }).locator('td[data-label=Overdue]')
  const dueToday = page.getByRole('row', { name: /^All services/ }).locator('td[data-label="Due today"]')
  await expect(overdue).toBeVisible()
  const [before, due] = [numberOf(await overdue.textContent()), numberOf(await dueToday.textContent())]
  await page.context().setOffline(true)
  await page.clock.fastForward('05:01')
  await expect.poll(async () => numberOf(await overdue.textContent())).toBeGreaterThan(before)
  expect(numberOf(await overdue.textContent())).toBeLessThanOrEqual(before + due)
  await page.context().setOffline(false)
})

test('what happens at the backend appears without a reload', async ({ open }) => {
  const { page, backend } = await open()
  const open_ = page.getByRole('row', { name: /^All services/ }).locator('td[data-label=Open]')
  await expect(open_).toBeVisible()
  const before = await open_.textContent()
  backend.clock.advance(30 * 60_000)
  await expect(open_).not.toHaveText(before ?? '')
})

test('a desk whose clock is two hours wrong shows the same countdowns', async ({ open, page }) => {
  const wrong = (ms: number) => {
    const Right = Date
    const now = () => Right.now() + ms
    globalThis.Date = new Proxy(Right, {
      construct: (target, args) => (args.length === 0 ? new target(now()) : Reflect.construct(target, args)),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key))
    })
  }
  await open({
    at: Date.now(),
    path: '/queues/all',
    before: opened => opened.addInitScript(wrong, 2 * 3600_000)
  })
  await expect(page.locator('header time')).not.toBeEmpty()
  const shown = await page.locator('header time').textContent()
  const muscat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Muscat' })
  const near = [-3, -2, -1, 0, 1].map(seconds => muscat.format(Date.now() + seconds * 1000))
  expect(near).toContain(shown)
  await page.getByRole('link', { name: 'Diagnostics' }).click()
  await expect(page.getByText(/^This device is (2 hours|1 hour 59 minutes) ahead of the server/)).toBeVisible()
})

test('the way from the list to a row of a queue works by keyboard alone', async ({ open }) => {
  const { page } = await open({ frozen: true })
  await expect(page.getByRole('table')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  const service = page.getByRole('link', { name: 'Register lease contract', exact: true })
  for (let presses = 0; presses < 40 && !(await focused(service)); presses++) await page.keyboard.press('Tab')
  await expect(service).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const row = (index: number) => grid(page).locator(`[aria-rowindex="${index}"]`)
  for (let presses = 0; presses < 32 && !(await focused(row(2))); presses++) await page.keyboard.press('Tab')
  await expect(row(2)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(3)).toBeFocused()
  await page.keyboard.press('KeyJ')
  await expect(row(4)).toBeFocused()
  await page.keyboard.press('KeyK')
  await expect(row(3)).toBeFocused()
  await page.keyboard.press('End')
  const last = Number(await grid(page).getAttribute('aria-rowcount'))
  await expect(row(last)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(row(2)).toBeFocused()
})

const focused = (locator: ReturnType<Page['locator']>) =>
  locator.evaluateAll(nodes => nodes.some(node => node === document.activeElement))

test('what is seen is in the address', async ({ open }) => {
  const { page } = await open({ frozen: true })
  await page.getByRole('searchbox').fill('health card')
  await expect(page).toHaveURL(/q=health/)
  await expect(page.locator('th[scope=row]')).toHaveCount(4)
  await page.getByRole('link', { name: 'Overdue', exact: true }).click()
  await expect(page).toHaveURL(/sort=overdue/)
  await expect(page.locator('th[aria-sort]')).toHaveText('Overdue')
  const rows = await page.locator('th[scope=row]').allTextContents()
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('health card')
  await expect(page.locator('th[scope=row]')).toHaveText(rows)
})

test('search folds Arabic', async ({ open }) => {
  const { page } = await open({ language: 'ar', frozen: true })
  await page.getByRole('searchbox').fill('اباحه بناء كبري')
  await expect(page.getByRole('link', { name: 'طلب تسجيل إباحة بناء - كبرى' })).toBeVisible()
})

test('an address with a value that is none shows the page without it', async ({ open }) => {
  const { page } = await open({ path: '/queues/lease-contract-register?tab=nonsense' })
  await expect(page.getByRole('link', { name: /^All \d/ })).toHaveAttribute('aria-current', 'page')
})

test('a service the agreement does not know is shown as it came, marked unknown', async ({ open }) => {
  const { page } = await open({ path: '/queues/no-such-service' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no-such-service')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('unknown')
})

test('the language is changed in place, direction and all', async ({ open }) => {
  const { page } = await open({ frozen: true })
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الطوابير')
  await expect(page.getByRole('link', { name: 'تسجيل عقد إيجار', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible()
})

test('Arabic-Indic digits are a choice that reaches every figure', async ({ open }) => {
  const { page } = await open({ language: 'ar', digits: 'arab', path: '/queues/all' })
  await expect(grid(page).getByRole('timer').first()).toHaveText(/[٠-٩]{2}:[٠-٩]{2}:[٠-٩]{2}/)
  const words = await page.locator('nav').last().textContent()
  expect(words).not.toMatch(/[0-9]/)
})

test('no cases at all is a face of its own, not a failure', async ({ open }) => {
  const { page } = await open({ cases: 0, frozen: true })
  await expect(page.locator('th[scope=row]')).toHaveCount(73)
  await page.getByRole('link', { name: 'All services', exact: true }).click()
  await expect(page.getByText('There are no open cases')).toBeVisible()
  await expect(page.getByRole('link', { name: /^All 0/ })).toBeVisible()
})

test('five cases are five rows', async ({ open }) => {
  const { page } = await open({ cases: 5, frozen: true, path: '/queues/all' })
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '6')
})

test('a hundred thousand cases can be looked through to the end', async ({ open }) => {
  test.slow()
  const { page } = await open({ cases: 100_000, frozen: true, path: '/queues/all' })
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '100001', { timeout: 30_000 })
  await grid(page).locator('[aria-rowindex="2"]').focus()
  await page.keyboard.press('End')
  await expect(grid(page).locator('[aria-rowindex="100001"]')).toBeFocused()
})

test('outside working hours the countdowns stand still and say why', async ({ open }) => {
  const { page } = await open({ at: sundayMorning + 6 * 3600_000, path: '/queues/all' })
  const timer = grid(page).getByRole('timer').first()
  await expect(timer).toContainText('office closed')
})

test('a page that does not exist says so and shows the way back', async ({ open }) => {
  const { page } = await open({ path: '/nowhere' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  await page.getByRole('link', { name: 'Go to the queues' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})

test('what is typed stays where it is typed', async ({ open }) => {
  const { page } = await open({ path: '/queues?q=health%20card', frozen: true })
  const search = page.getByRole('searchbox')
  await search.focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('abc')
  await expect(search).toHaveValue('abchealth card')
  await expect(page).toHaveURL(/abchealth/)
})

test('the keyboard stays in the queue when its row is scrolled out of sight', async ({ open }) => {
  const { page } = await open({ path: '/queues/all', frozen: true })
  const row = (index: number) => grid(page).locator(`[aria-rowindex="${index}"]`)
  await row(2).focus()
  await grid(page).hover()
  await page.mouse.wheel(0, 6000)
  await expect(row(160)).toBeAttached()
  await expect(row(2)).toBeFocused()
  await page.keyboard.press('KeyJ')
  await expect(row(3)).toBeFocused()
})

test('another tab begins at its most urgent case', async ({ open }) => {
  const { page } = await open({ path: '/queues/all', frozen: true })
  await grid(page).hover()
  await page.mouse.wheel(0, 6000)
  await expect(grid(page).locator('[aria-rowindex="160"]')).toBeAttached()
  await page.getByRole('link', { name: /^Due today/ }).click()
  await expect(grid(page).locator('[aria-rowindex="2"]')).toBeInViewport()
})
