import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { failedRequests, expect as impatient, test } from './desk'

/** The first report judges every case it is asked about; machines differ. */
const expect = impatient.configure({ timeout: 45_000 })
test.slow()

const panel = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title })
const numberIn = (text: string | null | undefined) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''))

/** The list says as many cases as the mark did, and has as many rows; then back. */
async function expectListed(page: Page, cases: number, back: Locator) {
  impatient(cases).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { name: new RegExp(`^${cases.toLocaleString('en')} cases?$`) })).toBeVisible()
  await expect(page.getByRole('table', { name: 'The cases behind the figure' })).toHaveAttribute(
    'aria-rowcount',
    String(cases + 1)
  )
  await page.goBack()
  await expect(back).toBeVisible()
}

test('what came, went and was open leads to its cases, by pointer, by keyboard and from the table', async ({
  open
}) => {
  const { page } = await open({ path: '/compliance?wilayat=liwa&period=days30&by=week', frozen: true })
  const backlog = panel(page, 'Backlog')
  const chart = backlog.getByRole('application')
  const said = backlog.locator('figure [role=status]')
  await expect(chart).toBeVisible()
  await test.step('a bar, by pointer', async () => {
    const bar = chart.locator('.part-closed path').nth(1)
    await bar.hover()
    await expect(said).toHaveText(/\d closed\./)
    const cases = numberIn(/([\d,]+) closed/.exec((await said.textContent()) ?? '')?.[1])
    await bar.click()
    await expect(page.getByRole('list', { name: 'What is listed' })).toContainText('Closed 1 Nov')
    await expectListed(page, cases, chart)
  })
  await test.step('what was open, and what came, by keyboard', async () => {
    for (const [downs, words] of [
      [0, /([\d,]+) open at the end/],
      [1, /^Came in: ([\d,]+)/]
    ] as const) {
      await chart.focus()
      await page.keyboard.press('ArrowRight')
      for (let press = 0; press < downs; press++) await page.keyboard.press('ArrowDown')
      await expect(said).toHaveText(words)
      const cases = numberIn(words.exec((await said.textContent()) ?? '')?.[1])
      await page.keyboard.press('Enter')
      await expectListed(page, cases, chart)
    }
  })
  await test.step('a number of the table', async () => {
    await backlog.locator('details summary').click()
    const link = backlog.locator('details tbody tr').nth(1).getByRole('link').first()
    const cases = numberIn(await link.textContent())
    await link.click()
    await expect(page.getByRole('columnheader', { name: 'Came in' })).toBeVisible()
    await expectListed(page, cases, chart)
  })
})

test('what another target would miss, what will not fit and what is late leads to its cases', async ({ open }) => {
  const { page } = await open({
    path: '/compliance?whatIf=category.lease-contracts&moves=-2&period=days30',
    frozen: true
  })
  const whatIf = panel(page, /^What if the target/)
  const late = whatIf.getByRole('listitem').nth(1).getByRole('link', { name: /late/ })
  await expect(late).toHaveText(/of them open and already over it/)
  const missed = numberIn(await late.textContent())
  await late.click()
  await expect(page.getByRole('list', { name: 'What is listed' })).toContainText(
    'Judged by another target: Each 2 working days shorter'
  )
  await expectListed(page, missed, late)
  const forecast = panel(page, 'Forecast')
  const unfit = forecast.getByRole('table').first().getByRole('row').nth(1).getByRole('link').nth(1)
  const [cases] = ((await unfit.textContent()) ?? '').split(' of ')
  await unfit.click()
  await expectListed(page, numberIn(cases), forecast.getByRole('application'))
  const budget = panel(page, 'Breach budget')
  const soFar = budget.getByText('Late this month').locator('..').getByRole('link')
  const lateSoFar = numberIn(await soFar.textContent())
  await soFar.click()
  await expectListed(page, lateSoFar, soFar)
})

test('a comparison that cannot be had is said to be missing, and can be asked for again', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  let broken = true
  const { page } = await open({
    path: '/compliance?wilayat=liwa&period=days30',
    frozen: true,
    before: page =>
      page.route(/reports\/completions\?.*from=2026-09-24/, route =>
        broken ? route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{}' }) : route.continue()
      )
  })
  const rates = panel(page, 'Completed within target')
  const note = rates.getByRole('status').filter({ hasText: 'could not be loaded; the figures stand without them' })
  await expect(note).toBeVisible()
  await expect(rates.getByRole('application')).toBeVisible()
  await expect(panel(page, 'By category').getByText('the figures stand without them')).toBeVisible()
  broken = false
  await note.getByRole('button', { name: 'Try again' }).click()
  await expect(note).toHaveCount(0)
  await expect(rates.locator('.part-before path').first()).toBeAttached()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const language of ['en', 'ar'] as const)
  test(`the whole page and the lists behind it can be used by everyone (${language})`, async ({ open }) => {
    const { page, url } = await open({ path: '/compliance?wilayat=liwa&moves=-1,1,2', language, frozen: true })
    // Every panel with a drawing has come, and its figures are open.
    await expect(page.getByRole('application')).toHaveCount(8)
    for (const summary of await page.locator('figure details summary').all()) await summary.click()
    await expect(page.locator('figure details table')).toHaveCount(9)
    const faults = async () => (await new AxeBuilder({ page }).withTags(rules).analyze()).violations
    const said = (violations: Awaited<ReturnType<typeof faults>>) =>
      violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(node => node.html.slice(0, 160))])
    impatient(said(await faults())).toEqual([])
    // The lists differ by language in nothing but words.
    for (const list of language === 'en'
      ? []
      : ['flow=out&from=2026-11-15&to=2026-11-21', 'unfit=all', 'whatIf=category.lease-contracts&move=-1']) {
      await page.goto(`${url}/compliance/cases?wilayat=liwa&${list}`)
      await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
      impatient(said(await faults())).toEqual([])
    }
  })

test('a link that is sent to a colleague shows the same', async ({ open, browser }) => {
  const path =
    '/compliance?from=2026-09-06&to=2026-11-07&wilayat=shinas&basis=closed&measure=gross&compare=lastYear&by=month'
  const { page, url } = await open({ path, frozen: true })
  const shown = async (on: Page) => {
    await expect(on.getByRole('application')).toHaveCount(8)
    return on.locator('figcaption').allTextContents()
  }
  const mine = await shown(page)
  const address = page.url()
  const colleague = await browser.newPage()
  await colleague.addInitScript(() => localStorage.setItem('miqat.settings', '{"language":"en","digits":"latn"}'))
  await colleague.goto(address)
  impatient(await shown(colleague)).toEqual(mine)
  await colleague.close()
  impatient(address).toBe(url + path)
})

test('rates of people are for those who lead them, and of nobody else', async ({ open }) => {
  const { page } = await open({ path: '/compliance?period=days30', roles: ['officer'], frozen: true })
  await expect(panel(page, 'By wilayat').getByRole('row').nth(1)).toBeVisible()
  await expect(panel(page, 'By assignee')).toHaveCount(0)
})
