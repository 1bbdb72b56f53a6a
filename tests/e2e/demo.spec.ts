import { expect, failedRequests, test } from './desk'

/** The build that needs no server: the whole backend is in the page, behind a service worker. */
test.describe('the demo', () => {
  test('shows the queues without any backend, and is alive', async ({ open }) => {
    const { page } = await open({ dist: 'dist/demo', path: '/queues/all?demo.at=2026-11-22T11:42:07%2B04:00' })
    await expect(page.getByText('Demo: the clock was set to start at 11:42')).toBeVisible()
    await expect(page.getByRole('grid')).toBeVisible()
    await expect(page.getByText('Live', { exact: true })).toBeVisible()
    const count = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
    expect(count).toBeGreaterThan(1200)
    await page.evaluate(() => window.miqatMocks?.clock.advance(30 * 60_000))
    await expect(page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', String(count))
  })

  test('takes the number of its cases from the address, and keeps it when the page is loaded again', async ({
    open
  }) => {
    const { page, url } = await open({ dist: 'dist/demo', path: '/queues/all?demo.cases=5' })
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '6')
    await page.goto(`${url}/queues/all`)
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '6')
  })

  test('shows what fails when it is told to fail', async ({ open, quiet }) => {
    quiet.allow.push(failedRequests)
    const { page } = await open({ dist: 'dist/demo', path: '/queues?demo.fail=listCases:503' })
    await expect(page.getByRole('alert')).toContainText('The service is unavailable for now')
  })
})

for (const [language, words] of [
  ['en', 'because the office is closed now'],
  ['ar', 'لأن المكاتب مغلقة الآن']
] as const)
  test(`opened when the office is closed, the demo starts on the last working morning and says so (${language})`, async ({
    open
  }) => {
    const saturday = Date.parse('2026-11-21T20:00:00+04:00')
    const { page } = await open({ at: undefined, realNow: () => saturday, language })
    await expect(page.getByRole('status').filter({ hasText: words })).toContainText(/11:42.*19|19.*11:42/)
    await expect(page.locator('header time')).toHaveText(/^11:4[23]/)
  })
