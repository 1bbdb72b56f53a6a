import type { Locator, Page } from '@playwright/test'
import { failedRequests, expect as impatient, test } from './desk'

/** The first report judges every case it is asked about (hence one wilayat); machines differ. */
const expect = impatient.configure({ timeout: 45_000 })
test.slow()

const rates = (page: Page) => page.getByRole('region', { name: 'Completed within target' })
const textOf = async (mark: Locator) => (await mark.textContent()) ?? ''
const countOf = async (mark: Locator) => Number((await textOf(mark)).match(/[\d,]+/)?.[0].replace(/,/g, ''))
const total = (page: Page, cases: number) =>
  page.getByRole('heading', { name: new RegExp(`^${cases.toLocaleString('en')} cases?$`) })

/** Goes to the cases behind a mark, which are as many as it counts, and back. */
async function expectCases(page: Page, mark: Locator, cases: number) {
  impatient(cases).toBeGreaterThan(0)
  await mark.click()
  await expect(total(page, cases)).toBeVisible()
  await expect(page.getByRole('table', { name: 'The cases behind the figure' })).toHaveAttribute(
    'aria-rowcount',
    String(cases + 1)
  )
  await page.goBack()
  await expect(rates(page)).toBeVisible()
}

test('every mark leads to as many cases as it counts, by net and by gross', async ({ open }) => {
  const { page } = await open({ path: '/compliance?period=days30&wilayat=liwa', frozen: true })
  const figures = page.getByRole('list', { name: 'Figures of the period' })
  await expect(figures.getByRole('link').first()).toBeVisible()
  const figure = (name: string) => figures.getByRole('link').filter({ has: page.getByText(name, { exact: true }) })
  const value = (name: string) => countOf(figure(name).locator('span').nth(1))
  await test.step('a figure', async () => {
    await expectCases(page, figure('Late'), await value('Late'))
    await expectCases(page, figure('Completed'), await value('Completed'))
  })
  await test.step('a row of a ranking', async () => {
    const row = page.getByRole('region', { name: 'By category' }).getByRole('row').nth(1)
    for (const link of [row.getByRole('link').nth(1), row.getByRole('link').nth(2)])
      await expectCases(page, link, await countOf(link))
  })
  await test.step('a day of the calendar', async () => {
    const day = page.getByRole('grid', { name: 'Day by day' }).locator('[data-opens=true]').last()
    const cases = Number((await day.getAttribute('aria-label'))?.match(/([\d,]+) cases?/)?.[1]?.replace(/,/g, ''))
    await expectCases(page, day, cases)
  })
  await test.step('gross beside net', async () => {
    const late = page.getByRole('region', { name: 'Net and gross' }).getByRole('row', { name: /^Late/ })
    const [net, gross] = [late.getByRole('link').first(), late.getByRole('link').last()]
    impatient(await countOf(gross)).toBeGreaterThan(await countOf(net))
    await expectCases(page, gross, await countOf(gross))
  })
  await test.step('a point of the chart, by keyboard, with the case beside the list', async () => {
    const chart = rates(page).getByRole('application')
    await chart.focus()
    await page.keyboard.press('ArrowRight')
    const said = rates(page).locator('figure [role=status]')
    await expect(said).toContainText(/ on \d+ \w+ \d{4}[;,].* cases?/)
    const cases = Number((await textOf(said)).match(/([\d,]+) cases?/)?.[1]?.replace(/,/g, ''))
    await page.keyboard.press('Enter')
    await expect(total(page, cases)).toBeVisible()
    const reference = page.getByRole('table', { name: 'The cases behind the figure' }).getByRole('link').first()
    const name = await textOf(reference)
    await reference.click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    await expect(page).toHaveURL(/case=/)
  })
})

test('the numbers as a table are those of the chart, and the address says all that was asked', async ({ open }) => {
  const { page, url } = await open({ path: '/compliance?wilayat=liwa', frozen: true })
  await expect(
    rates(page).getByText(/^\d+(\.\d)?% over the period, .* the 95% target; [\d,]+ cases\..* Lowest: /)
  ).toBeVisible()
  await rates(page).getByText('The figures as a table').click()
  const table = rates(page).getByRole('table')
  await expect(table.locator('tbody tr')).toHaveCount(13)
  const sums = await table.evaluate(node => {
    const numbers = [...node.querySelectorAll('tbody tr')].map(row =>
      [...row.querySelectorAll('td')].slice(1, 5).map(cell => Number(cell.textContent?.replace(/\D/g, '')))
    )
    return numbers.map(([cases = 0, met = 0, missed = 0, stillOpen = 0]) => cases - met - missed - stillOpen)
  })
  impatient(sums).toEqual(Array(13).fill(0))
  await page.getByRole('link', { name: 'Date closed' }).click()
  await page.getByRole('link', { name: 'Gross' }).click()
  await page.getByRole('link', { name: 'A year ago' }).click()
  await expect(page).toHaveURL(/\/compliance\?(?=.*basis=closed)(?=.*measure=gross)(?=.*compare=lastYear)/)
  await page.getByRole('link', { name: 'Custom' }).click()
  await page.getByLabel('First day').fill('2026-11-01')
  await expect(page).toHaveURL(/from=2026-11-01&to=2026-11-22/)
  await page.getByLabel('First day').fill('2026-12-01')
  await expect(page.getByText('The period ends before it begins.')).toBeVisible()
  await test.step('few cases are said to be few, and none to be none', async () => {
    await page.goto(`${url}/compliance?service=burial-request&period=days30`)
    await expect(rates(page).getByText(/too few to judge by/)).toBeVisible()
    await page.goto(`${url}/compliance?service=no-such-service`)
    await expect(rates(page).getByText(/^No case of .*no-such-service/)).toBeVisible()
  })
})

test('in Arabic time runs from right to left, with its ends named, and marks lead to their cases', async ({ open }) => {
  const { page } = await open({ path: '/compliance?period=quarter&wilayat=liwa', language: 'ar', frozen: true })
  const chart = page.getByRole('region', { name: 'نسبة الإنجاز ضمن المهلة' })
  const xOf = async (mark: Locator) => {
    await expect(mark).toBeVisible()
    return (await mark.boundingBox())?.x ?? Number.NaN
  }
  const oldest = await xOf(chart.getByText('الأقدم', { exact: true }))
  impatient(oldest).toBeGreaterThan(await xOf(chart.getByText('الأحدث', { exact: true })))
  impatient(await xOf(chart.locator('svg text').filter({ hasText: /100/ }).first())).toBeGreaterThan(oldest)
  const days = page.getByRole('grid', { name: 'الالتزام يومًا بيوم' }).getByRole('gridcell')
  impatient(await xOf(days.first())).toBeGreaterThan(await xOf(days.nth(40)))
  const late = page.getByRole('region', { name: 'بحسب الولاية' }).getByRole('row').nth(1).getByRole('link').nth(1)
  const cases = await countOf(late)
  await late.click()
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${cases} معامل`) })).toBeVisible()
})

test('counts that cannot be had are said to be so, never drawn as zero', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const fail = { getCompletions: '403', listCompletions: '403' } as const
  const { page, backend, url } = await open({ path: '/compliance?wilayat=liwa', fail, frozen: true })
  await expect(rates(page).getByRole('alert')).toContainText('The rates could not be loaded')
  await expect(rates(page).getByRole('alert')).toContainText('You may not see this')
  await expect(rates(page).getByRole('figure')).toHaveCount(0)
  await page.goto(`${url}/compliance/cases?verdict=late&wilayat=liwa`)
  await expect(page.getByRole('alert')).toContainText('The cases could not be loaded')
  backend.fail.clear()
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the charts' }).click()
  await expect(rates(page).getByRole('figure')).toBeVisible()
})
