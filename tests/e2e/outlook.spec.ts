import { createReadStream, readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { expect as expectSoon, failedRequests, test } from './desk'
import { pdfPages } from './pdf'

/** A page of reports over a year asks for a dozen of them; on a busy machine they take their time. */
const expect = expectSoon.configure({ timeout: 60_000 })
test.slow()

type Row = {
  readonly service: string
  readonly status: string
  readonly clock: { readonly dueAt: string | null; readonly stoppedAt: string | null }
}

const now = Date.parse('2026-11-22T11:42:07+04:00')
const panel = (page: Page, title: string | RegExp) => page.getByRole('region', { name: title })

async function ask<Body>(page: Page, url: string, path: string): Promise<Body> {
  return (await page.request.get(`${url}/api${path}`)).json()
}

/** All cases due in a range of instants, from the list, open or closed. */
async function casesDue(page: Page, url: string, from: string, before: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ limit: '5000', dueAfter: from, dueBefore: before, ...(cursor && { cursor }) })
    const answer: { cases: Row[]; next: string | null } = await ask(page, url, `/cases?${query}`)
    rows.push(...answer.cases)
    cursor = answer.next
  }
  return rows
}

test('the breach budget is that of the cases themselves', async ({ open }) => {
  const { page, url } = await open({ path: '/compliance?category=health-cards-vehicle-signage', frozen: true })
  const { services } = await ask<{ services: { code: string; category: string }[] }>(page, url, '/agreement')
  const mine = new Set(services.filter(one => one.category === 'health-cards-vehicle-signage').map(one => one.code))
  const due = await casesDue(page, url, '2026-11-01T00:00:00.001+04:00', '2026-12-01T00:00:00.001+04:00')
  const cases = due.filter(({ service, status }) => mine.has(service) && status !== 'withdrawn')
  const late = cases.filter(({ clock }) => {
    const by = Date.parse(clock.dueAt ?? '')
    return clock.stoppedAt === null ? now > by : Date.parse(clock.stoppedAt) > by
  }).length
  // The greatest number of late ones with which so many of a hundred are in time, by trying.
  let allowed = 0
  while ((cases.length - allowed - 1) * 100 >= 95 * cases.length) allowed++
  const budget = panel(page, 'Breach budget')
  await expect(budget.getByText(`${allowed} allowed of ${cases.length.toLocaleString('en')} cases`)).toBeVisible()
  await expect(budget.getByText('Late this month').locator('..')).toContainText(String(late))
  await expect(
    budget
      .getByText(/^(May still be late|Too many late)$/)
      .first()
      .locator('..')
  ).toContainText(String(Math.abs(allowed - late)))
})

test('every panel says what it shows in a sentence and in a table, in both languages', async ({ open }) => {
  const { page, url } = await open({ path: '/compliance?wilayat=liwa', frozen: true })
  const titles = {
    en: [/^Days to complete/, 'Why cases ran late', 'Backlog', 'Breach budget', 'Forecast', /^What if the target/],
    ar: [/^أيام الإنجاز/, 'أسباب التأخر', 'المعاملات المتراكمة', 'رصيد التأخر المسموح', 'التوقعات', /^ماذا لو كانت/]
  }
  for (const language of ['en', 'ar'] as const) {
    if (language === 'ar') await page.getByRole('button', { name: 'العربية' }).click()
    for (const title of titles[language]) {
      const shown = panel(page, title)
      await expect(shown.getByRole('application')).toBeVisible()
      await expect(shown.locator('figcaption')).toHaveText(/\d/)
      // It stays open when the language changes.
      if (language === 'en') await shown.locator('details summary').click()
      await expect(shown.locator('details tbody tr').first()).toBeVisible()
    }
  }
  const reasons = await ask<{ reasons: { cases: number }[] }>(
    page,
    url,
    '/reports/late-reasons?from=2026-08-30&to=2026-11-22&basis=due&office=liwa'
  )
  const late = reasons.reasons.reduce((sum, { cases }) => sum + cases, 0)
  await expect(panel(page, 'أسباب التأخر').locator('figcaption')).toContainText(late.toLocaleString('en'))
})

test('a mark is walked to by keyboard and leads to as many cases as it counts', async ({ open }) => {
  const { page } = await open({ path: '/compliance?service=lease-contract-register', frozen: true })
  const days = panel(page, /^Days to complete/)
  await days.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const said = days.getByRole('status').filter({ hasText: /working days?: / })
  await expect(said).toHaveText(/^\d+ working days?: [\d,]+ cases?\./)
  const cases = /: ([\d,]+) case/.exec((await said.textContent()) ?? '')?.[1]
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/compliance\/cases\?.*days=2/)
  await expect(page.getByText(new RegExp(`^${cases} cases?`)).first()).toBeVisible()
})

test('another target is tried in the address, up to three beside each other', async ({ open }) => {
  const { page } = await open({ path: '/compliance?whatIf=lease-contract-register&moves=-1,2', frozen: true })
  const whatIf = panel(page, /^What if the target/)
  await expect(whatIf.getByText('6 working days', { exact: true }).first()).toBeVisible()
  await expect(whatIf.getByText('9 working days', { exact: true }).first()).toBeVisible()
  const rates = await whatIf.getByText(/^\d+(\.\d)?%$/).allTextContents()
  const [asIs = 0, shorter = 0, longer = 0] = rates.slice(0, 3).map(Number.parseFloat)
  expect(shorter).toBeLessThan(asIs)
  expect(longer).toBeGreaterThan(asIs)
  await whatIf.getByRole('button', { name: 'Compare another' }).click()
  await expect(page).toHaveURL(/moves=-1,2,-2/)
  await expect(whatIf.getByRole('button', { name: 'Compare another' })).toHaveCount(0)
})

test('a report that fails is said to have failed, and the others stand', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page } = await open({ path: '/compliance', fail: { getLateReasons: '403' }, frozen: true })
  await expect(panel(page, 'Why cases ran late').getByRole('alert')).toContainText('The reasons could not be loaded')
  await expect(panel(page, 'Backlog').getByRole('application')).toBeVisible()
})

async function exported(page: Page, name: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('menuitem', { name }).click()
  ])
  return file
}

test('figures and cases are exported and read back as they are counted', async ({ open }) => {
  const { page, url } = await open({ path: '/compliance?wilayat=liwa&period=days30', frozen: true })
  await expect(page.getByRole('application').first()).toBeVisible()
  const query = 'from=2026-10-24&to=2026-11-22&basis=due&office=liwa'
  const counted = await ask<{ total: number }>(page, url, `/reports/completions/cases?${query}&limit=1`)
  const csv = await exported(page, 'Cases, CSV')
  expect(csv.suggestedFilename()).toBe('miqat-cases-2026-10-24-2026-11-22-due.csv')
  const text = readFileSync(await csv.path(), 'utf8')
  expect(text.startsWith('\ufeffReference,')).toBe(true)
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
  expect(rows).toHaveLength(counted.total)
  expect(new Set(rows.map(row => row.Wilayat))).toEqual(new Set(['Liwa']))
  expect(Object.keys(rows[0] ?? {}).filter(name => /assignee|applicant|phone number|name of/i.test(name))).toEqual([])
  const late = rows.filter(({ Verdict }) => Verdict !== 'Met').length
  const book = await readSheets(createReadStream(await (await exported(page, 'Cases, Excel (XLSX)')).path()))
  expect(book.map(({ sheet }) => sheet)).toEqual(['Cases', 'About'])
  expect(book[0]?.data).toHaveLength(counted.total + 1)
  expect(book[0]?.data[1]?.[0]).toBe(rows[0]?.Reference)
  expect(book[1]?.data.flat().join(' ')).toContain('One still open past its deadline counts as missed')
  const figures = await readSheets(createReadStream(await (await exported(page, 'Figures, Excel (XLSX)')).path()))
  const [head = [], ...lines] = figures[0]?.data ?? []
  const column = (name: string) => head.indexOf(name)
  const periods = lines.filter(line => line[column('Figure of')] === 'Period')
  const sum = (name: string) => periods.reduce((total, line) => total + Number(line[column(name)]), 0)
  expect(sum('Cases')).toBe(counted.total)
  expect(sum('Missed') + sum('Open past due')).toBe(late)
})

test('an export is given up when it is cancelled', async ({ open }) => {
  const { page, backend } = await open({ path: '/compliance', frozen: true })
  await expect(page.getByRole('application').first()).toBeVisible()
  backend.fail.set('listCompletions', 'slow')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Cases, CSV' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled()
})

test('a workbook says how far it is while it is written, and one that failed is tried again', async ({
  open,
  quiet
}) => {
  quiet.allow.push(failedRequests)
  const { page, backend } = await open({ path: '/compliance', frozen: true })
  await expect(page.getByRole('application').first()).toBeVisible()
  const started = async (name: string) => {
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await test.step('read, then written, then given up', async () => {
    let kept = 0
    page.on('download', () => kept++)
    await started('Cases, Excel (XLSX)')
    await expect(page.getByText(/^[\d,]+ of 14,\d+ cases read$/)).toBeVisible()
    await expect(page.getByText(/^[\d,]+ of 14,\d+ cases written$/)).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Export' })).toBeEnabled()
    expect(kept).toBe(0)
  })
  await test.step('failed, and tried again', async () => {
    backend.fail.set('listCompletions', '500')
    await started('Cases, CSV')
    const failed = page.getByRole('status').filter({ hasText: 'The file could not be written' })
    await expect(failed).toBeVisible()
    backend.fail.clear()
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      failed.getByRole('button', { name: 'Try again' }).click()
    ])
    const rows = parse(readFileSync(await file.path(), 'utf8'), { bom: true })
    await expect(page.getByText(/^Saved as .*miqat-cases-2026-08-30-2026-11-22-due\.csv/)).toBeVisible()
    expect(rows.length).toBeGreaterThan(14_000)
  })
})

for (const [language, menu, name, chart] of [
  ['en', 'Export', 'Figures, CSV', 'Completed within target'],
  ['ar', 'تصدير', 'الأرقام، CSV', 'نسبة الإنجاز ضمن المهلة']
] as const)
  test(`figures as CSV are those of the chart (${language})`, async ({ open }) => {
    const { page } = await open({ path: '/compliance?wilayat=liwa', language, frozen: true })
    const rates = panel(page, chart)
    await expect(rates.getByRole('application')).toBeVisible()
    await rates.locator('details summary').click()
    const shown = await rates
      .locator('details tbody tr')
      .evaluateAll(rows =>
        rows.map(row => [...row.querySelectorAll('td')].slice(0, 5).map(cell => cell.textContent ?? ''))
      )
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      (async () => {
        await page.getByRole('button', { name: menu, exact: true }).click()
        await page.getByRole('menuitem', { name }).click()
      })()
    ])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const [head = [], ...lines]: string[][] = parse(text, { bom: true })
    expect(head.join()).toMatch(language === 'ar' ? /[\u0600-\u06ff]/ : /[A-Z]/)
    // The periods come first, oldest first; the table on the page begins with the newest.
    const periods = lines.slice(0, shown.length).reverse()
    const cut = (rate: string) =>
      `${(Math.floor(Number(rate) * 1000 + 1e-9) / 10).toFixed(1).replace(/^100\.0$/, '100')}%`
    expect(shown.length).toBe(13)
    expect(
      shown.map(([rate, ...counts]) => [
        rate?.replace(/[^\d.%]/g, ''),
        ...counts.map(count => count.replace(/\D/g, ''))
      ])
    ).toEqual(
      periods.map(line => {
        const [cases, met, missed, openPastDue, rate] = line.slice(5, 10)
        return [rate ? cut(rate) : '', cases, met, missed, openPastDue]
      })
    )
  })

test('a chart is saved with its title, its legend and its fonts', async ({ open }) => {
  const { page } = await open({ path: '/compliance', frozen: true })
  const backlog = panel(page, 'Backlog')
  await expect(backlog.getByRole('application')).toBeVisible()
  const save = async (name: string) =>
    (await Promise.all([page.waitForEvent('download'), backlog.getByRole('button', { name }).click()]))[0]
  const svg = readFileSync(await (await save('Save as SVG')).path(), 'utf8')
  for (const words of [
    '>Backlog</text>',
    '>Came in</text>',
    'Period: 30 Aug 2026',
    "font-family:'IBM Plex Sans Arabic'"
  ])
    expect(svg).toContain(words)
  expect(svg).not.toMatch(/var\(--|class=|NaN/)
  const png = readFileSync(await (await save('Save as PNG')).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
})

for (const [language, title, page1, definition, outlook] of [
  [
    'en',
    'Compliance report',
    /Page 1 of \d/,
    'One still open past its deadline counts as missed',
    ['Breach budget', 'Forecast', 'What if the target were different', '228 allowed of 4,578 cases']
  ],
  // The words whose letters another program finds in their places: a PDF knows Arabic by its shapes.
  [
    'ar',
    'اتفاقية مستوى تقديم الخدمات',
    /1/,
    'Asia/Muscat',
    ['رصيد التأخر المسموح', 'التوقعات', 'ماذا لو كانت المهلة مختلفة', '4,578']
  ]
] as const)
  test(`the report is printed on numbered pages with its definitions (${language})`, async ({ open }, info) => {
    const { page } = await open({ path: '/compliance/print', language, frozen: true })
    await expect(page.getByRole('application')).toHaveCount(7)
    await expect(page.locator('article > section > table, article > section table')).toHaveCount(6)
    const path = info.outputPath('report.pdf')
    await page.pdf({ path, preferCSSPageSize: true })
    const pages = pdfPages(path)
    // Presentation forms and marks of direction are how a PDF tells Arabic; folded they are the words again.
    const text = pages.map(one => one.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    expect(pages.length).toBeGreaterThan(3)
    expect(text[0]).toContain(title)
    expect(text[0]).toMatch(page1)
    // Lines are broken where the paper ends.
    expect(text.join(' ').replace(/\s+/g, ' ')).toContain(definition)
    for (const words of outlook) expect(text.join(' ')).toContain(words)
    // The shell is not on paper.
    expect(text.join('\n')).not.toMatch(/Diagnostics|التشخيص/)
  })
