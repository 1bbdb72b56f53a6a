import type { Page } from '@playwright/test'
import shipped from '../../public/config.json' with { type: 'json' }
import { expect, failedRequests, test } from './desk'

/** Whatever goes wrong, it is said in words, with a way on, and is never drawn as an empty list or a zero. */
async function expectFailure(page: Page, title: RegExp) {
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(title)
  await expect(page.getByText(/has no|There are no open cases|Nothing to show/)).toHaveCount(0)
  await expect(page.locator('td[data-label]')).toHaveCount(0)
}

/** The feed tries again by itself as well, and may have been quicker. */
const tryAgain = (page: Page) =>
  page
    .getByRole('alert')
    .getByRole('button', { name: 'Try again' })
    .click({ timeout: 3000 })
    .catch(() => {})

test.beforeEach(({ quiet }) => {
  quiet.allow.push(failedRequests)
})

const faults = [
  ['down', /The server cannot be reached/],
  ['500', /The server failed/],
  ['503', /The service is unavailable for now/],
  ['html', /A web page came back instead of data/],
  ['half', /not what was agreed/],
  ['garbage', /not what was agreed/],
  ['401', /You are signed out/],
  ['403', /You may not see this/],
  ['429', /Too many requests/]
] as const

for (const [kind, title] of faults) {
  test(`open cases that cannot be read are said to be so, and are there when they can be: ${kind}`, async ({
    open
  }) => {
    const { page, backend } = await open({ fail: { listCases: kind } })
    await expectFailure(page, title)
    await expect(page.getByRole('alert')).toContainText('The services could not be loaded')
    backend.fail.clear()
    await tryAgain(page)
    await expect(page.locator('th[scope=row]')).toHaveCount(73)
  })

  test(`an agreement that cannot be read is said to be so: ${kind}`, async ({ open }) => {
    const { page, backend } = await open({ fail: { getAgreement: kind }, path: '/queues/all' })
    await expectFailure(page, title)
    backend.fail.clear()
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('grid')).toBeVisible()
  })
}

test('a slow backend shows the shape of what is to come, and after a while that it is slow', async ({ open }) => {
  const { page } = await open({ fail: { listCases: 'slow' } })
  await expect(page.getByRole('status', { name: 'Loading the services and their counts' })).toBeVisible()
  await expect(page.getByText('This is taking longer than usual')).toBeVisible()
  await expect(page.locator('th[scope=row]')).toHaveCount(73, { timeout: 15_000 })
})

test('rows that are not what was agreed are set aside, counted and listed; the others are shown', async ({ open }) => {
  const { page } = await open({ fail: { listCases: 'rows' }, frozen: true, path: '/queues/all' })
  const notice = page.getByRole('status').filter({ hasText: /rows? (was|were) set aside/ })
  await expect(notice).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()
  const count = Number(/\d+/.exec((await notice.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(0)
  await notice.getByRole('link', { name: 'Diagnostics' }).click()
  const rows = page.getByRole('table', { name: 'Rows set aside' }).locator('tbody tr')
  await expect(rows).toHaveCount(count)
  await expect(rows.first()).toContainText(/clock|service|id|revision|status/)
})

test('a stream that falls silent greys the timers and says since when, and recovers by itself', async ({ open }) => {
  test.slow()
  const { page, backend } = await open({ fail: { streamEvents: 'silent' }, path: '/queues/all' })
  await expect(page.getByText(/^No news since \d\d:\d\d:\d\d$/)).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('html')).toHaveAttribute('data-stale', '')
  await expect(page.getByRole('grid')).toBeVisible()
  backend.fail.clear()
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 45_000 })
  await expect(page.locator('html')).not.toHaveAttribute('data-stale', '')
})

test('the plug pulled from the backend leaves the rows, marked as of when; put back, all is right', async ({
  open
}) => {
  test.slow()
  const { page, backend } = await open({ path: '/queues/all' })
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  for (const operation of ['streamEvents', 'listCases', 'getService'] as const) backend.fail.set(operation, 'down')
  await page.context().setOffline(true)
  await expect(page.getByText(/^No news since/)).toBeVisible({ timeout: 30_000 })
  await expect(grid).toBeVisible()
  backend.clock.advance(60 * 60_000)
  backend.fail.clear()
  await page.context().setOffline(false)
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('header time')).toHaveText(/^12:4/)
})

test('a stream that says "reset" makes everything be read again, without emptying the screen', async ({ open }) => {
  const { page, backend } = await open({ path: '/queues/all' })
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const node = await grid.elementHandle()
  const again = page.waitForRequest(/\/api\/cases\?/)
  backend.fail.set('streamEvents', 'reset')
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await again
  backend.fail.clear()
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 30_000 })
  expect(await node?.evaluate(element => element.isConnected)).toBe(true)
})

const configs = [
  ['missing fields', { ...shipped, apiUrl: undefined }, 'apiUrl'],
  ['a wrong language', { ...shipped, defaultLanguage: 'fr' }, 'defaultLanguage'],
  ['no JSON', '{ "apiUrl": ', 'config.json'],
  ['a web page', '<!doctype html><title>x</title>', 'this is a web page, not JSON']
] as const
for (const [name, config, told] of configs)
  test(`settings with ${name} are refused on a page that names what is wrong`, async ({ open }) => {
    const { page } = await open({ config })
    await expectFailure(page, /إعدادات الموقع|The settings of this site/)
    await expect(page.getByRole('alert')).toContainText(told)
  })

test('settings that are not there are said to be missing', async ({ open, page }) => {
  await open({ before: opened => opened.route('**/config.json', route => route.fulfill({ status: 404 })) })
  await expectFailure(page, /The settings of this site are missing/)
})

test('where a gateway signs people in, who is signed out is shown the way there and back', async ({ open }) => {
  const config = { ...shipped, signIn: { kind: 'gateway', url: '/sign-in' } }
  const { page, url } = await open({ config, fail: { getAgreement: '401', getService: '401' } })
  const link = page.getByRole('link', { name: 'Sign in' })
  await expect(link).toHaveAttribute('href', `${url}/sign-in?return=${encodeURIComponent(`${url}/queues`)}`)
})

test('one build serves another governorate: name and language come from the settings', async ({ open, page }) => {
  const config = { ...shipped, nameEn: 'Another Governorate', nameAr: 'محافظة أخرى', defaultLanguage: 'en' }
  await open({ config, before: opened => opened.addInitScript(() => localStorage.removeItem('miqat.settings')) })
  await expect(page.getByText('Another Governorate').first()).toBeVisible()
})

test('a session that runs out in mid-day leaves the rows and shows the way back in', async ({ open }) => {
  const config = { ...shipped, signIn: { kind: 'gateway', url: '/sign-in' } }
  const { page, backend } = await open({ config, path: '/queues/all' })
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  for (const operation of ['streamEvents', 'listCases', 'getService'] as const) backend.fail.set(operation, '401')
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('grid')).toBeVisible()
})
