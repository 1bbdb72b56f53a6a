import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { clockOf } from '#backend/state'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { standing } from '#sla/clock'
import { expect, failedRequests, test } from './desk'

const list = (page: Page) => page.getByRole('list', { name: /worst first|الأشد إلحاحًا أولًا/ })
const references = (page: Page) =>
  list(page)
    .getByRole('link')
    .evaluateAll(links => links.map(link => /NB-\d\d-\d+/.exec(link.textContent ?? '')?.[0]))
const tab = (page: Page, name: RegExp) => page.getByRole('link', { name })
const panel = (page: Page) => page.getByRole('region', { name: /^NB-\d\d-\d+$/ })

const standingOf = ({ desk, clock }: RunningBackend, live: Live) =>
  standing(desk.setting.calendarOf(live.state.office), clockOf(live.script.startedAt, live.state), clock.now())

/** What the backend has open and late, the latest for its target first, by the rules of time alone. */
function latest(backend: RunningBackend): string[] {
  return [...backend.desk.world().open.values()]
    .map(live => ({ live, at: standingOf(backend, live) }))
    .filter(({ at }) => at.kind === 'overdue')
    .sort((one, other) => other.at.usedMs / other.at.budgetMs - one.at.usedMs / one.at.budgetMs)
    .map(({ live }) => live.script.reference)
}

for (const language of ['en', 'ar'] as const)
  test(`what is latest for its target comes first, and each list is as long as it says (${language})`, async ({
    open
  }) => {
    const { page, backend } = await open({ language, frozen: true, path: '/triage?tab=all' })
    await expect(list(page)).toBeVisible()
    const late = latest(backend)
    const shown = await references(page)
    expect(shown.slice(0, Math.min(8, late.length))).toEqual(late.slice(0, 8))
    // One that nobody has, so that no list is empty.
    const mine = [...backend.desk.world().open.values()].find(
      one => one.state.assignee === 's-r' && standingOf(backend, one).kind === 'overdue'
    ) as Live
    backend.desk.world().act(mine, { kind: 'release', at: backend.clock.now(), by: 's-r' })
    await expect(tab(page, /^(Nobody’s|غير مسندة) /)).toHaveText(/1$/)
    for (const name of [/^(Mine|معاملاتي) /, /^(My office|مكتبي) /, /^(Nobody’s|غير مسندة) /, /^(All|الكل) /]) {
      await tab(page, name).click()
      await expect(tab(page, name)).toHaveAttribute('aria-current', 'page')
      const count = Number(/\d+/.exec((await tab(page, name).textContent()) ?? '')?.[0])
      await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count))
    }
  })

test('by what holds them up the same cases stand in groups that add up', async ({ open }) => {
  const { page } = await open({ frozen: true, path: '/triage?tab=all&grouped=true' })
  await expect(list(page)).toBeVisible()
  const all = Number(await list(page).getByRole('listitem').nth(1).getAttribute('aria-setsize'))
  const counts = new Map<string, number>()
  for (let scrolls = 0; scrolls < 60; scrolls++) {
    const headings = list(page).locator('li:has(h3)')
    for (const text of await headings.allTextContents()) counts.set(text, Number(/(\d+) cases?/.exec(text)?.[1]))
    const isEnd = await page.locator('[data-scrolls]').evaluate(box => {
      box.scrollTop += 400
      return box.scrollTop + box.clientHeight >= box.scrollHeight - 1
    })
    if (isEnd) break
  }
  expect(counts.size).toBeGreaterThan(1)
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(all)
})

test('two people who take the next one never get the same, each in a language', async ({ open, browser }) => {
  const { page, url } = await open({ frozen: true, path: '/triage?tab=all' })
  const other = await (await browser.newContext()).newPage()
  await other.addInitScript(() => localStorage.setItem('miqat.settings', '{"language":"ar"}'))
  await other.goto(`${url}/triage?tab=all`)
  const taken = await Promise.all(
    [page, other].map(async desk => {
      await desk.getByRole('button', { name: /^(Take the next one|استلام المعاملة التالية)$/ }).click()
      await expect(panel(desk).getByRole('timer')).toBeVisible()
      return panel(desk).getByRole('heading', { level: 2 }).textContent()
    })
  )
  expect(new Set(taken).size).toBe(2)
  await other.context().close()
})

test('nothing to take is said as the good news it is, and a failure as what it is', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page, backend } = await open({ frozen: true, cases: 0, path: '/triage' })
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await expect(page.getByText('There is nothing to take')).toBeVisible()
  backend.fail.set('takeNextCase', '503')
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await expect(page.getByRole('alert')).toContainText('No case was taken')
})

test('the list is worked through by keyboard alone, and the count goes down', async ({ open }) => {
  const { page } = await open({ frozen: true, path: '/triage?tab=mine' })
  const first = list(page).getByRole('link').first()
  const count = Number(await list(page).getByRole('listitem').first().getAttribute('aria-setsize'))
  expect(count).toBeGreaterThan(2)
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('KeyK')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  const complete = panel(page).getByRole('button', { name: 'Complete', exact: true })
  await complete.press('Enter')
  const why = panel(page).getByRole('combobox', { name: /^Why the deadline was missed/ })
  if (await why.isVisible()) {
    await why.press('Enter')
    await page.getByRole('option', { name: 'Too much work' }).click()
  }
  await panel(page).getByRole('form').getByRole('button', { name: 'Complete', exact: true }).press('Enter')
  const onward = page.getByRole('link', { name: 'On to the next one' })
  await expect(onward).toBeFocused()
  await expect(page.getByText(`Done. ${count - 1} left`)).toBeVisible()
  const done = await panel(page).getByRole('heading', { level: 2 }).textContent()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).not.toHaveText(done ?? '')
  await expect(tab(page, /^Mine /)).toHaveText(`Mine${count - 1}`)
})

test('cases are acted on from the list by keys, the same ones on an Arabic keyboard, and the next one has the focus', async ({
  open
}) => {
  test.slow()
  const { page, backend } = await open({ frozen: true, language: 'ar', path: '/triage?tab=mine' })
  const dialog = page.getByRole('dialog')
  const rows = list(page).getByRole('listitem')
  const count = Number(await rows.first().getAttribute('aria-setsize'))
  const onArabicKeyboard = (code: string, key: string) =>
    page.evaluate(
      given => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...given })),
      { code, key }
    )
  const [first, second] = await list(page)
    .locator('[data-case]')
    .evaluateAll(items => items.map(item => (item as HTMLElement).dataset.case ?? ''))
  const stateOf = (id = '') => backend.desk.world().find(id)?.state
  // From anywhere on the page J leads into the list.
  await onArabicKeyboard('KeyJ', 'ت')
  await expect(rows.first().getByRole('link')).toBeFocused()
  await onArabicKeyboard('KeyU', 'ع')
  await expect.poll(() => stateOf(first)?.assignee).toBe(null)
  await expect(tab(page, /^معاملاتي /)).toHaveText(`معاملاتي${count - 1}`)
  await expect(rows.first()).toContainText('لم تعد في هذه القائمة')
  await page.keyboard.press('j')
  await expect(rows.nth(1).getByRole('link')).toBeFocused()
  await onArabicKeyboard('KeyE', 'ث')
  await expect(dialog).toContainText('معاملة واحدة')
  await dialog.getByRole('textbox').pressSequentially('asd')
  await expect(dialog.getByRole('textbox')).toHaveValue('asd')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'تصعيد' }).click()
  await expect.poll(() => stateOf(second)?.escalated).toBe(true)
  await expect(dialog).toHaveCount(0)
  await expect(list(page).locator(`[data-case="${second}"] a`)).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('s')
  await expect(dialog).toContainText('تأجيل')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+?')
  for (const [name, faces] of [
    ['إسناد', ['a', 'ش']],
    ['تأجيل', ['s', 'س']],
    ['استلام المعاملة التالية', ['Shift', 'n', 'ى']]
  ] as const)
    await expect(dialog.locator('dl > div').filter({ hasText: name }).locator('kbd')).toHaveText([...faces])
})

test('with the keyboard alone the next case is taken, finished, and the one after it opened', async ({ open }) => {
  const { page } = await open({ frozen: true, path: '/triage?tab=mine' })
  await expect(list(page)).toBeVisible()
  const heading = panel(page).getByRole('heading', { level: 2 })
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Shift+N')
  await expect(panel(page).getByRole('timer')).toBeVisible()
  // Nobody had it and it is not late: it is open and mine, and not done.
  await expect(page.getByText(/^Done/)).toHaveCount(0)
  const taken = await heading.textContent()
  await page.keyboard.press('d')
  await expect(dialog).toContainText('Complete')
  await dialog.getByRole('button', { name: 'Complete' }).press('Enter')
  await expect(page.getByText(/Complete.*: done for 1 case/).first()).toBeAttached()
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(heading).not.toHaveText(taken ?? '')
  const first = await heading.textContent()
  await page.keyboard.press('j')
  await expect(heading).not.toHaveText(first ?? '')
  await page.keyboard.press('k')
  await expect(heading).toHaveText(first ?? '')
})

test('a case that was put off is out of sight until its time, and comes back by itself', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/triage?tab=mine' })
  const live = [...backend.desk.world().open.values()].find(
    one => one.state.assignee === 's-r' && standingOf(backend, one).kind === 'overdue'
  ) as Live
  const row = list(page).getByRole('link', { name: new RegExp(live.script.reference) })
  await expect(row).toBeVisible()
  await row.click()
  await panel(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Put off' }).click()
  await panel(page)
    .getByRole('combobox', { name: /^Put off until/ })
    .click()
  await page.getByRole('option').first().click()
  await panel(page)
    .getByRole('textbox', { name: /^Reason/ })
    .fill('The engineer is back on Monday')
  await panel(page).getByRole('form').getByRole('button', { name: 'Put off' }).click()
  await expect(tab(page, /^Put off /)).toHaveText('Put off1')
  await page.mouse.move(0, 0)
  await page.getByRole('link', { name: /^Put off / }).click()
  const putOff = page.getByRole('list', { name: /^Cases that were put off/ })
  await expect(putOff.getByRole('link')).toContainText('Until')
  await expect(putOff.getByRole('link')).toContainText('The engineer is back on Monday')
  await expect(putOff.getByRole('link')).toContainText(/Put off by .*S\.R\./)
  await expect(panel(page).getByText(/^Until .*, by .*S\.R\./)).toContainText('The engineer is back on Monday')
  backend.clock.advance(3 * 24 * 3_600_000)
  await expect(tab(page, /^Put off /)).toHaveText('Put off0', { timeout: 20_000 })
})

test('rows do not move under the pointer; what is new waits to be let in', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/triage?tab=all' })
  await list(page).getByRole('link').nth(1).hover()
  const before = await references(page)
  const free = [...backend.desk.world().open.values()].find(one => standingOf(backend, one).kind === 'onTrack') as Live
  const target = { value: 0, unit: free.state.target.unit }
  backend.desk.world().act(free, { kind: 'extend', target, reason: 'for the test', at: backend.clock.now(), by: 's-r' })
  const waiting = page.getByRole('button', { name: '1 new · show it' })
  await expect(waiting).toBeVisible()
  expect(await references(page)).toEqual(before)
  await waiting.click()
  await expect(
    list(page)
      .getByRole('link', { name: new RegExp(free.script.reference) })
      .first()
  ).toBeVisible()
})

test('an empty triage is a good day and looks like one', async ({ open }) => {
  const { page } = await open({ frozen: true, cases: 0, path: '/triage?tab=all' })
  await expect(page.getByText('Nothing is late or at risk. A good day.')).toBeVisible()
})

test('a triage that cannot be read is no good day', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page } = await open({ frozen: true, fail: { listCases: '500' }, path: '/triage' })
  await expect(page.getByRole('alert')).toContainText('The triage could not be loaded')
})

for (const language of ['en', 'ar'] as const)
  test(`everyone can use it (${language})`, async ({ open }) => {
    const { page } = await open({ language, frozen: true, path: '/triage?tab=all' })
    await list(page).getByRole('link').first().click()
    await expect(panel(page).getByRole('timer')).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(node => node.html.slice(0, 160))])).toEqual([])
  })
