import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { rowOf } from '#mocks/cases/row'
import { expect, test } from './desk'

/** Rows, and with groups rows of two levels. */
const grid = (page: Page) => page.locator('[role=grid], [role=treegrid]')
const cases = (page: Page) => grid(page).locator('[data-key^="case:"]')
const row = (page: Page, index: number) => grid(page).locator(`[aria-rowindex="${index}"]`)
const references = (page: Page) => cases(page).locator('[data-column=case]').allTextContents()
const numberOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''))
const chip = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: /^(Filters|التصفية)$/ }).getByRole('button', { name })
const bulk = (page: Page) => page.getByRole('toolbar', { name: /^(Selected cases|المعاملات المحددة)$/ })
async function expectCount(page: Page, count: number) {
  if (count === 0) await expect(page.getByText('No case matches')).toBeVisible()
  else await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1))
}

/** The open cases of the backend that are as wanted, looked for without the app. */
const wanted = (backend: RunningBackend, test_: (live: Live) => boolean) =>
  [...backend.desk.world().open.values()].filter(test_)
const dueOn = ({ dueAt }: Live) => (dueAt === null ? null : new Date(dueAt + 4 * 3600_000).toISOString().slice(0, 10))
const among = (list: readonly string[], value: string | null) => list.includes(value ?? 'none')

test('a combination of filters shows exactly the cases the backend has of it', async ({ open }) => {
  const { page, url, backend } = await open({ frozen: true })
  const now = backend.clock.now()
  const isOverdue = ({ dueAt }: Live) => dueAt !== null && dueAt < now
  const combinations: readonly (readonly [string, (live: Live) => boolean])[] = [
    [
      'office=sohar,saham&kind=business',
      live => among(['sohar', 'saham'], rowOf(live).office) && rowOf(live).applicantKind === 'business'
    ],
    [
      'assignee=none,me&channel=counter',
      live => among(['none', 's-r'], rowOf(live).assignee) && rowOf(live).channel === 'counter'
    ],
    ['state=overdue&assignee=none', live => isOverdue(live) && rowOf(live).assignee === null],
    [
      'dueFrom=2026-11-24&dueTo=2026-11-30&office=liwa',
      live =>
        rowOf(live).office === 'liwa' && (dueOn(live) ?? '') >= '2026-11-24' && (dueOn(live) ?? '~') <= '2026-11-30'
    ],
    ['due=today&office=sohar', live => rowOf(live).office === 'sohar' && dueOn(live) === '2026-11-22'],
    ['due=none&kind=citizen', live => live.dueAt === null && rowOf(live).applicantKind === 'citizen'],
    [
      'service=lease-contract-register&stuck=none&tab=unassigned',
      live =>
        live.script.service.code === 'lease-contract-register' &&
        rowOf(live).stuckOn === undefined &&
        rowOf(live).assignee === null
    ]
  ]
  for (const [search, isIn] of combinations) {
    await page.goto(`${url}/queues/all?${search}`)
    const expected = wanted(backend, isIn)
    await test.step(`${search}: ${expected.length}`, async () => {
      await expectCount(page, expected.length)
      if (expected.length > 0 && expected.length < 20)
        expect((await references(page)).toSorted()).toEqual(expected.map(({ script }) => script.reference).toSorted())
    })
  }
})

test('a filter is found as Arabic is typed, chosen, said on its chip and taken away, all by keyboard', async ({
  open
}) => {
  const { page, backend } = await open({ frozen: true, language: 'ar', path: '/queues/all' })
  await chip(page, 'الخدمة').press('Enter')
  await expect(page.getByRole('combobox', { name: /بحث/ })).toBeFocused()
  await page.keyboard.type('اباحه بناء كبري')
  const option = page.getByRole('option').first()
  await expect(option).toContainText(/[إا]باحة بناء/)
  const count = numberOf(await option.textContent())
  await page.keyboard.press('Enter')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/service=[a-z-]+$/)
  const code = new URL(page.url()).searchParams.get('service')
  expect(count).toBe(wanted(backend, ({ script }) => script.service.code === code).length)
  await expectCount(page, count)
  await page.keyboard.press('Escape')
  await expect(chip(page, /^الخدمة: /)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page).toHaveURL(/\/queues\/all$/)
  await expect(chip(page, 'الخدمة')).toBeFocused()
  await page.goBack()
  await expectCount(page, count)
})

test('behind a filter each value says how many cases it would leave, of this tab and the other filters', async ({
  open
}) => {
  const { page } = await open({ frozen: true, path: '/queues/all?tab=unassigned&kind=citizen&office=sohar' })
  await chip(page, /^Wilayat: Sohar/).click()
  const saham = page.getByRole('option', { name: /^Saham/ })
  const [one, two] = [
    numberOf(await saham.textContent()),
    numberOf(await page.getByRole('option', { name: /^Sohar/ }).textContent())
  ]
  expect(one).toBeGreaterThan(0)
  await expectCount(page, two)
  await saham.click()
  await expectCount(page, one + two)
  await expect(chip(page, /^Wilayat: .*\+1/)).toBeVisible()
})

test('the days a case is due are chosen in words or in a calendar whose week begins on Sunday', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/queues/all' })
  await chip(page, 'Due').click()
  const days = page.getByRole('dialog', { name: 'Due' })
  await days.getByRole('button', { name: /^Tomorrow/ }).click()
  await expect(page).toHaveURL(/due=tomorrow$/)
  await expectCount(page, wanted(backend, live => dueOn(live) === '2026-11-23').length)
  await chip(page, /^Due: Tomorrow/).click()
  await expect(days.locator('th').first()).toHaveText('Su')
  await days.getByRole('button', { name: 'Tuesday, 24 November 2026' }).click()
  await days.getByRole('button', { name: 'Thursday, 26 November 2026' }).click()
  await expect(page).toHaveURL(/dueFrom=2026-11-24&dueTo=2026-11-26$/)
  await expectCount(
    page,
    wanted(backend, live => among(['2026-11-24', '2026-11-25', '2026-11-26'], dueOn(live))).length
  )
})

test('order, groups, columns and height are in the address, and the same after a reload', async ({ open }) => {
  const { page } = await open({ frozen: true, path: '/queues/all?tab=atRisk' })
  await grid(page).getByRole('link', { name: 'Assignee' }).click()
  await grid(page).getByRole('link', { name: 'Assignee' }).click()
  await expect(page.getByRole('columnheader', { name: 'Assignee' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('button', { name: 'Display' }).click()
  const display = page.getByRole('dialog', { name: 'Display' })
  await display.getByLabel('Group by').selectOption('Wilayat')
  await display.getByText('Dense').click()
  await display.getByRole('checkbox', { name: 'Deadline rail' }).uncheck()
  await display.getByRole('checkbox', { name: 'Channel' }).check()
  await display.getByRole('button', { name: 'Move State' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(display.getByRole('button', { name: 'Move State' })).toBeFocused()
  const address = Object.fromEntries(new URL(page.url()).searchParams)
  expect(address).toEqual({
    tab: 'atRisk',
    sort: 'assignee',
    desc: 'true',
    group: 'office',
    columns: 'case,service,state,timeLeft,assignee,wilayat,channel',
    dense: 'true'
  })
  await page.keyboard.press('Escape')
  const shown = async () => ({
    heads: await grid(page).getByRole('columnheader').allTextContents(),
    rows: await references(page),
    heights: await row(page, 3).evaluate(node => node.clientHeight)
  })
  const before = await shown()
  expect(before.heights).toBeLessThan(34)
  await page.reload()
  await expect(cases(page).first()).toBeVisible()
  await expect.poll(shown).toEqual(before)
})

test('groups carry their counts, add up to the whole, and close and open by keyboard', async ({ open }) => {
  const { page } = await open({ frozen: true, path: '/queues/all?tab=overdue&group=office' })
  const heads = grid(page).locator('[data-key^="group:"]')
  await expect(heads.first()).toBeVisible()
  const total = numberOf(await page.getByRole('link', { name: /^Overdue/ }).textContent())
  const groups = Number(await grid(page).getAttribute('aria-rowcount')) - 1 - total
  expect(groups).toBeGreaterThan(1)
  const first = numberOf(await heads.first().textContent())
  await row(page, 3).focus()
  await page.keyboard.press('KeyK')
  await expect(heads.first()).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false')
  await expect(page).toHaveURL(/closed=/)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(1 + groups + total - first))
  await expect(heads.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(1 + groups + total))
})

test('a selection is by id: it survives filters, sorting and what happens meanwhile', async ({ open }) => {
  const { page, backend } = await open({ path: '/queues/all', frozen: true })
  await row(page, 3).focus()
  await page.keyboard.press('KeyX')
  await page.keyboard.press('Shift+KeyJ')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bulk(page)).toContainText('3 selected')
  const chosen = await grid(page).locator('[aria-selected=true] [data-column=case]').allTextContents()
  expect(chosen).toHaveLength(3)
  await grid(page).getByRole('link', { name: 'Service' }).click()
  await chip(page, 'Wilayat').click()
  await page.getByRole('option', { name: /^Liwa/ }).click()
  await page.keyboard.press('Escape')
  backend.clock.advance(60_000)
  await expect(bulk(page)).toContainText(/[23] of them (is|are) not/)
  await page.getByRole('searchbox').fill(chosen[0] ?? '')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByRole('searchbox').fill(chosen[0] ?? '')
  await expectCount(page, 1)
  await expect(row(page, 2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(bulk(page)).toHaveCount(0)
})

test('rows hold still under the pointer; new ones wait until they are let in', async ({ open }) => {
  const { page, backend } = await open({ path: '/queues/all?sort=submitted&desc=true' })
  await cases(page).nth(3).hover()
  const before = await references(page)
  for (let minutes = 0; minutes < 60 && !(await waiting(page).isVisible()); minutes += 5)
    backend.clock.advance(5 * 60_000)
  await expect(waiting(page)).toBeVisible()
  expect(await references(page)).toEqual(before)
  const all = numberOf(await page.getByRole('link', { name: /^All/ }).textContent())
  await waiting(page).click()
  await expect(waiting(page)).toHaveCount(0)
  await expect.poll(() => references(page)).not.toEqual(before)
  expect(all).toBeGreaterThan(0)
})
const waiting = (page: Page) => page.getByRole('button', { name: /^\d+ new/ })

test('a row whose case has left the list keeps its place, greyed and said, while the focus is in the rows', async ({
  open
}) => {
  const { page, backend } = await open({ path: '/queues/all?tab=unassigned', frozen: true })
  await row(page, 3).focus()
  const [, second = '', third = ''] = await references(page)
  const live = wanted(backend, ({ script }) => script.reference === second)[0]
  if (!live) throw new Error('the second row is no case of the backend')
  backend.desk.world().act(live, { kind: 'claim', at: backend.clock.now(), by: 's-r' })
  await expect(row(page, 3)).toContainText('Left this list')
  expect((await references(page))[2]).toBe(third)
  await expect(row(page, 3)).toBeFocused()
  await page.getByRole('searchbox').focus()
  await expect(row(page, 3)).toContainText(third)
})

test('on an Arabic keyboard J, K, X and / are where they are on any other, and are letters while one types', async ({
  open
}) => {
  const { page } = await open({ path: '/queues/all', language: 'ar', frozen: true })
  await expect(cases(page).first()).toBeVisible()
  const press = (code: string, key: string) =>
    page.evaluate(
      ([pressed = '', letter = '']) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { code: pressed, key: letter, bubbles: true, cancelable: true })
        ),
      [code, key]
    )
  await press('KeyJ', 'ت')
  await expect(row(page, 2)).toBeFocused()
  await press('KeyJ', 'ت')
  await expect(row(page, 3)).toBeFocused()
  await press('KeyX', 'ء')
  await expect(row(page, 3)).toHaveAttribute('aria-selected', 'true')
  await press('KeyK', 'ن')
  await expect(row(page, 2)).toBeFocused()
  await press('Slash', 'ظ')
  const search = page.getByRole('searchbox')
  await expect(search).toBeFocused()
  await page.keyboard.type('jkx/')
  await expect(search).toHaveValue('jkx/')
  await expect(bulk(page)).toContainText('واحدة')
})

test('the next case is a key away with the panel open, and the row has the focus when it closes', async ({ open }) => {
  const { page } = await open({ path: '/queues/all', frozen: true })
  await row(page, 3).focus()
  const [, second = '', third = ''] = await references(page)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(second)
  await expect(heading).toBeFocused()
  await page.keyboard.press('KeyJ')
  await expect(heading).toHaveText(third)
  await page.keyboard.press('Escape')
  await expect(heading).toHaveCount(0)
  await expect(row(page, 4)).toBeFocused()
})

test('what is seen is saved as a view, changed, renamed, shared and removed', async ({ open }) => {
  const { page } = await open({ path: '/queues/all?tab=overdue&office=sohar', frozen: true })
  const menu = page.getByRole('region', { name: 'Filters' })
  await menu.getByRole('button', { name: 'Views' }).click()
  const views = page.getByRole('dialog')
  await views.getByLabel('Save this view').fill('Late in Sohar')
  await views.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(views.getByRole('link', { name: 'Late in Sohar' })).toBeVisible()
  await expect(page).toHaveURL(/view=[\w-]+$/)
  await page.keyboard.press('Escape')
  const current = menu.getByRole('button', { name: /^Late in Sohar/ })
  await expect(current).not.toContainText('changed')
  await page.getByRole('link', { name: /^Due today/ }).click()
  await expect(current).toContainText('changed')
  await current.click()
  await views.getByRole('button', { name: 'Save the changes' }).click()
  await expect(current).not.toContainText('changed')
  await views.getByRole('button', { name: /^More for/ }).click()
  await views.getByRole('button', { name: 'Share with colleagues' }).click()
  await expect(views.getByRole('button', { name: 'Stop sharing' })).toBeVisible()
  await views.getByRole('button', { name: 'Rename' }).click()
  await views.getByRole('textbox', { name: 'Name', exact: true }).fill('Today in Sohar')
  await views.getByRole('textbox', { name: 'Name', exact: true }).press('Enter')
  const link = views.getByRole('link', { name: 'Today in Sohar' })
  await expect(link).toHaveAttribute('href', /tab=dueToday/)
  await page.goto(new URL('/queues/lease-contract-register', page.url()).href)
  await menu.getByRole('button', { name: 'Views' }).click()
  await link.click()
  await expect(page).toHaveURL(/\/queues\/all\?tab=dueToday&office=sohar&view=/)
  await page.getByRole('link', { name: 'Overview' }).first().click()
  await expect(page).toHaveURL(/overview/)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('today in')
  await expect(page.getByRole('option', { selected: true })).toContainText('Today in Sohar')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/queues\/all\?.*tab=dueToday.*view=/)
  await menu.getByRole('button', { name: /^Today in Sohar/ }).click()
  await views.getByRole('button', { name: /^More for/ }).click()
  await views.getByRole('button', { name: 'Delete' }).click()
  await views.getByRole('button', { name: 'Delete' }).click()
  await expect(views.getByText('No views are saved yet')).toBeVisible()
  await expect(page).not.toHaveURL(/view=/)
})

test('a backend that keeps no views is not asked for them', async ({ open }) => {
  const { page } = await open({
    path: '/queues/all',
    frozen: true,
    before: opened =>
      opened.route('**/api/', async route => {
        const answer = await route.fetch()
        const body = await answer.json()
        const capabilities = body.capabilities.filter((one: string) => one !== 'views')
        await route.fulfill({ response: answer, json: { ...body, capabilities } })
      })
  })
  await expect(page.getByRole('button', { name: 'Display' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Views' })).toHaveCount(0)
})

test('nothing found says what was asked for, and the way out', async ({ open }) => {
  const { page } = await open({ path: '/queues/all?office=sohar&assignee=a-sh&q=nothing-like-this', frozen: true })
  await expect(page.getByText('No case matches')).toBeVisible()
  await expect(page.getByText(/Asked for: All · Assignee: .* · Wilayat: .*Sohar.* · .*nothing-like-this/)).toBeVisible()
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL(/\/queues\/all$/)
  await expect(grid(page)).toBeVisible()
})

test('a hundred thousand cases are grouped, narrowed and selected as five are', async ({ open }) => {
  test.slow()
  const { page, backend } = await open({
    cases: 100_000,
    frozen: true,
    strict: false,
    path: '/queues/all?group=service'
  })
  const services = new Set(wanted(backend, () => true).map(({ script }) => script.service.code)).size
  const last = 100_000 + services + 1
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(last), { timeout: 40_000 })
  await row(page, 3).focus()
  await page.keyboard.press('Control+KeyA')
  await expect(bulk(page)).toContainText('100,000 selected')
  await page.keyboard.press('End')
  await expect(row(page, last)).toBeFocused()
  await page.getByRole('link', { name: /^Overdue/ }).click()
  await expect(page.getByRole('link', { name: /^Overdue/ })).toHaveAttribute('aria-current', 'page')
  await expect(bulk(page)).toContainText('100,000 selected')
  const overdue = ((await page.getByRole('link', { name: /^Overdue/ }).textContent()) ?? '').replace(/\D/g, '')
  const elsewhere = (100_000 - Number(overdue)).toLocaleString('en')
  await expect(bulk(page)).toContainText(`at least ${elsewhere} of them are not on this page`)
  const drawn = await cases(page).count()
  expect(drawn).toBeLessThan(80)
})

test('on a phone the filters are on a sheet behind one button', async ({ open, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { backend } = await open({ path: '/queues/all?office=liwa', frozen: true, language: 'ar' })
  await page.getByRole('button', { name: /^التصفية: / }).click()
  const sheet = page.getByRole('dialog', { name: 'التصفية' })
  await sheet.getByRole('button', { name: 'المسؤول' }).click()
  await page.getByRole('option', { name: /^دون مسؤول/ }).click()
  await page.keyboard.press('Escape')
  await sheet.getByRole('button', { name: /^عرض/ }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page).toHaveURL(/assignee=none/)
  const expected = wanted(backend, live => rowOf(live).office === 'liwa' && rowOf(live).assignee === null)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(expected.length + 1))
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
for (const [language, scheme, assignee, due, display, views] of [
  ['ar', 'dark', 'المسؤول', 'الاستحقاق', 'العرض', 'العروض'],
  ['en', 'light', 'Assignee', 'Due', 'Display', 'Views']
] as const)
  test(`a queue with groups, a selection and what opens above it can be used by everyone (${language}, ${scheme})`, async ({
    open,
    page
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    await open({
      language,
      frozen: true,
      path: '/queues/all?group=office&state=overdue,atRisk&columns=case,due,target,stuck,kind'
    })
    await row(page, 4).focus()
    await page.keyboard.press('KeyX')
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(node => node.html.slice(0, 160))])).toEqual(
        []
      )
    }
    for (const name of [null, assignee, due, display, views])
      await test.step(name ?? 'rows', async () => {
        if (name !== null)
          await page
            .getByRole('region', { name: /^(Filters|التصفية)$/ })
            .getByRole('button', { name, exact: true })
            .click()
        await expect(name === due ? page.getByRole('table') : page.locator('body')).toBeVisible()
        await check()
        if (name !== null) await page.keyboard.press('Escape')
      })
    await test.step('what is asked before something is done', async () => {
      await row(page, 4).focus()
      await page.keyboard.press('KeyR')
      await expect(page.getByRole('dialog')).toBeVisible()
      await check()
    })
  })
