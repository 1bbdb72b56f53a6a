import { expect, failedRequests, test } from './desk'

test('the rate of each week stands against the target with its number of cases', async ({ open }) => {
  const { page } = await open({ path: '/compliance', frozen: true })
  const rates = page.getByRole('region', { name: 'Completed within target' })
  await expect(rates.getByText(/^\d+(\.\d)?% over the period, .* the 95% target; [\d,]+ cases\./)).toBeVisible()
  await rates.getByText('The figures as a table').click()
  const table = rates.getByRole('table')
  await expect(table.locator('tbody tr')).toHaveCount(13)
  const sums = await table.evaluate(node => {
    const numbers = [...node.querySelectorAll('tbody tr')].map(row =>
      [...row.querySelectorAll('td')].slice(1, 5).map(cell => Number(cell.textContent?.replace(/\D/g, '')))
    )
    return numbers.map(([cases = 0, met = 0, missed = 0, stillOpen = 0]) => cases - met - missed - stillOpen)
  })
  expect(sums).toEqual(Array(13).fill(0))
})

test('in Arabic time runs from right to left, with its ends named', async ({ open }) => {
  const { page } = await open({ path: '/compliance', language: 'ar', frozen: true })
  const oldest = await page.getByText('الأقدم', { exact: true }).boundingBox()
  const newest = await page.getByText('الأحدث', { exact: true }).boundingBox()
  expect(oldest?.x ?? 0).toBeGreaterThan(newest?.x ?? 0)
  const axis = await page.locator('svg text').filter({ hasText: /100/ }).first().boundingBox()
  expect(axis?.x ?? 0).toBeGreaterThan(oldest?.x ?? 0)
})

test('period, basis and service are in the address', async ({ open }) => {
  const { page } = await open({ path: '/compliance?period=year&basis=closed', frozen: true })
  await expect(page.getByRole('link', { name: 'Year', exact: true })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('link', { name: 'Date closed' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: 'Quarter' }).click()
  await expect(page).not.toHaveURL(/period/)
  await expect(page).toHaveURL(/basis=closed/)
})

test('few cases are said to be few, and none to be none', async ({ open }) => {
  const { page, url } = await open({ path: '/compliance?service=burial-request&period=days30', frozen: true })
  await expect(page.getByText(/too few to judge by/).first()).toBeVisible()
  await page.goto(`${url}/compliance?service=no-such-service`)
  await expect(page.getByText(/^No case of .*no-such-service/).first()).toBeVisible()
})

test('counts that cannot be had are said to be so, never drawn as zero', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page, backend } = await open({ path: '/compliance', fail: { getCompletions: '403' }, frozen: true })
  const rates = page.getByRole('region', { name: 'Completed within target' })
  await expect(rates.getByRole('alert')).toContainText('The rates could not be loaded')
  await expect(rates.getByRole('alert')).toContainText('You may not see this')
  await expect(rates.getByRole('figure')).toHaveCount(0)
  backend.fail.clear()
  await rates.getByRole('button', { name: 'Try again' }).click()
  await expect(rates.getByRole('figure')).toBeVisible()
})

test('the chart can be walked by keyboard and says where one is', async ({ open }) => {
  const { page } = await open({ path: '/compliance', frozen: true })
  const chart = page.getByRole('application').first()
  await chart.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('figure [role=status]').first()).toContainText(/% in the week of .* cases/)
})
