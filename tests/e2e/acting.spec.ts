import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { isPaused } from '#backend/state'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { expect, failedRequests, type Opened, test } from './desk'

/** Who asks is S.R. of Sohar, a supervisor. */
const me = 's-r'
const world = (backend: RunningBackend) => backend.desk.world()
const tray = (page: Page) => page.getByRole('region', { name: /^(What you did|إجراءاتك)$/ })
const bar = (page: Page) => page.getByRole('toolbar', { name: /^(Selected cases|المعاملات المحددة)$/ })
const dialog = (page: Page) => page.getByRole('dialog')
const row = (page: Page, live: Live) => page.getByRole('row', { name: new RegExp(live.script.reference) })

/** Open cases that are as wanted, the most urgent first, as the queue has them. */
function find(backend: RunningBackend, count: number, wanted: (live: Live) => boolean): Live[] {
  const open = [...world(backend).open.values()].filter(live => wanted(live) && live.dueAt !== null)
  const found = open.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0)).slice(0, count)
  if (found.length < count) throw new Error('the seed has not so many such cases')
  return found
}

const isUnassigned = ({ state }: Live) => state.assignee === null
const isAtWork = ({ state }: Live) => state.assignee !== null && !isPaused(state)

/** Selects cases by keyboard, looking for each; the last one has the focus then. */
async function select({ page, url }: Opened, lives: readonly Live[]) {
  await page.goto(`${url}/queues/all`)
  const search = page.getByRole('searchbox').first()
  for (const live of lives) {
    await search.fill(live.script.reference)
    await expect(row(page, live)).toBeVisible()
    await row(page, live).focus()
    await page.keyboard.press('x')
    await expect(row(page, live)).toHaveAttribute('aria-selected', 'true')
  }
}

/** What the tray says, without the marks that isolate names. */
async function expectSaid(page: Page, text: string | RegExp) {
  const said = async () => ((await tray(page).textContent()) ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '')
  if (typeof text === 'string') await expect.poll(said).toContain(text)
  else await expect.poll(said).toMatch(text)
}

const assigning = {
  en: {
    assign: 'Assign',
    field: 'Colleague',
    done: 'Assign: done for 2 cases',
    overtaken: '1 case was changed by somebody else first',
    who: 'K.B. was faster',
    undo: 'Undo',
    undone: 'Taken back for 2 cases'
  },
  ar: {
    assign: 'إسناد',
    field: 'الموظف',
    done: 'إسناد: تم لمعاملتين',
    overtaken: 'سبقك غيرك إلى تغيير معاملة واحدة',
    who: 'سبقك خ. ب.',
    undo: 'تراجع',
    undone: 'تم التراجع في معاملتين'
  }
} as const

for (const [language, words] of Object.entries(assigning) as ['en' | 'ar', (typeof assigning)['en' | 'ar']][])
  test(`many are assigned with a result for each, and given back to whom they were taken from (${language})`, async ({
    open
  }) => {
    const opened = await open({ frozen: true, language })
    const { page, backend } = opened
    const [one, two, three] = find(backend, 3, isUnassigned) as [Live, Live, Live]
    const before = [one, two].map(({ state }) => state.assignee)
    await select(opened, [one, two, three])
    await bar(page).getByRole('button', { name: words.assign }).click()
    // A colleague is faster with one of them, while the form is open.
    world(backend).act(three, { kind: 'assign', to: 'k-b', at: backend.clock.now(), by: 'k-b' })
    await dialog(page)
      .getByRole('combobox', { name: new RegExp(words.field) })
      .click()
    await page.getByRole('option').first().click()
    await dialog(page).getByRole('button', { name: words.assign, exact: true }).click()
    await expectSaid(page, words.done)
    await expectSaid(page, words.overtaken)
    await tray(page).getByRole('button', { expanded: false }).first().click()
    await expectSaid(page, words.who)
    expect([one, two].map(({ state }) => state.assignee)).toEqual([me, me])
    expect(three.state.assignee).toBe('k-b')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await tray(page).getByRole('button', { name: words.undo, exact: true }).click()
    await expectSaid(page, words.undone)
    expect([one, two].map(({ state }) => state.assignee)).toEqual(before)
  })

test('an action shows in the row and in the counts at once, and is taken back with an explanation', async ({
  open,
  quiet
}) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const [live] = find(backend, 1, isUnassigned) as [Live]
  await select(opened, [live])
  const unassigned = page.getByRole('link', { name: /^Unassigned/ })
  const before = Number((await unassigned.textContent())?.replace(/\D/g, ''))
  backend.fail.set('actOnCases', '403')
  await page.route('**/cases/actions', async route => {
    await expect(unassigned).toHaveText(new RegExp(`${before - 1}$`))
    await route.continue()
  })
  await page.keyboard.press('c')
  await expectSaid(page, 'Claim: refused for 1 case')
  await expect(unassigned).toHaveText(new RegExp(`${before}$`))
  await tray(page).getByRole('button', { expanded: false }).click()
  await expectSaid(page, 'You may not do this')
  expect(live.state.assignee).toBeNull()
})

for (const [language, held, cancel, done] of [
  ['en', 'waiting for the connection, 1 case', 'Take back', 'Claim: done for 1 case'],
  ['ar', 'معاملة واحدة بانتظار الاتصال', 'سحب', 'استلام: تم لمعاملة واحدة']
] as const)
  test(`what is done while the connection is down is held in sight, and sent when it is back or taken back (${language})`, async ({
    open,
    quiet,
    context
  }) => {
    quiet.allow.push(failedRequests)
    const opened = await open({ frozen: true, language })
    const { page, backend } = opened
    const [sent, dropped] = find(backend, 2, isUnassigned) as [Live, Live]
    await select(opened, [sent])
    await context.setOffline(true)
    await page.keyboard.press('c')
    await expectSaid(page, held)
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').first().fill(dropped.script.reference)
    await row(page, dropped).focus()
    await page.keyboard.press('c')
    await expect(tray(page).getByRole('button', { name: cancel })).toHaveCount(2)
    await tray(page).getByRole('button', { name: cancel }).last().click()
    await context.setOffline(false)
    await expectSaid(page, done)
    expect([sent.state.assignee, dropped.state.assignee]).toEqual([me, null])
  })

test('a request that got no answer is tried again, the same, and done once', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const [live] = find(backend, 1, isUnassigned) as [Live]
  await select(opened, [live])
  const keys: (string | undefined)[] = []
  await page.route('**/cases/actions', async route => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return await route.continue()
    // It arrives, and its answer is lost on the way back.
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('c')
  await expectSaid(page, 'Claim: done for 1 case')
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(live.past.filter(({ kind, by }) => kind === 'claim' && by === me)).toHaveLength(1)
})

test('a busy server is left alone for as long as it asks', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const [live] = find(backend, 1, isUnassigned) as [Live]
  await select(opened, [live])
  const at: number[] = []
  page.on('request', request => request.url().endsWith('/cases/actions') && at.push(Date.now()))
  backend.fail.set('actOnCases', '429')
  const refused = page.waitForResponse(response => response.status() === 429)
  await page.keyboard.press('c')
  await refused
  backend.fail.clear()
  await expectSaid(page, 'Claim: done for 1 case')
  // The first wait by itself would be a second.
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(1900)
})

test('who closes a form by accident finds it as it was, what was typed is no shortcut, and Ctrl Enter sends it', async ({
  open
}) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  await select(opened, find(backend, 2, isAtWork))
  await page.keyboard.press('r')
  const field = dialog(page).getByRole('textbox', { name: /What is asked for/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('a clear scan, ed. 2')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(tray(page)).toHaveCount(0)
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('r')
  await expect(field).toHaveValue('a clear scan, ed. 2')
  await field.press('End')
  await field.press('Enter')
  await expect(field).toHaveValue('a clear scan, ed. 2\n')
  await field.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expectSaid(page, 'Request information: done for 2 cases')
})

test('late cases are closed with a reason for each, and it is said of how many', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const now = backend.clock.now()
  const [late] = find(backend, 1, live => isAtWork(live) && (live.dueAt ?? now) < now) as [Live]
  const [early] = find(backend, 1, live => isAtWork(live) && (live.dueAt ?? 0) > now + 86_400_000) as [Live]
  await select(opened, [late, early])
  await page.keyboard.press('d')
  await expect(dialog(page)).toContainText('1 of them is late')
  await dialog(page).getByRole('button', { name: 'Complete' }).click()
  await expect(dialog(page)).toContainText('Choose a reason')
  await dialog(page).getByRole('combobox').click()
  await page.getByRole('option', { name: 'Too much work' }).click()
  await dialog(page).getByRole('button', { name: 'Complete' }).click()
  await expectSaid(page, 'Complete: done for 2 cases')
  expect([late.state.breachReason, early.state.breachReason]).toEqual(['workload', null])
  await tray(page).getByRole('button', { expanded: false }).click()
  await expectSaid(page, 'This cannot be undone')
})

test('an extension shows the targets as they are and as they would be before anything is sent', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const [live] = find(backend, 1, ({ state }) => state.target.value === 7 && state.target.unit === 'workingDays') as [
    Live
  ]
  await select(opened, [live])
  await page.keyboard.press('t')
  await dialog(page)
    .getByRole('textbox', { name: /How much longer/ })
    .fill('٣')
  await expect(dialog(page).getByRole('row', { name: /1 case/ })).toContainText('10 working days')
  await dialog(page)
    .getByRole('textbox', { name: /Reason/ })
    .fill('The survey was late')
  await dialog(page).getByRole('button', { name: 'Extend' }).click()
  await expectSaid(page, 'Extend: done for 1 case')
  expect(live.state.target).toEqual({ value: 10, unit: 'workingDays' })
})

test('two desks on one case: the loser is told who was faster and what changed, and loses nothing typed', async ({
  open,
  browser
}) => {
  const opened = await open({ frozen: true })
  const { page, backend, url } = opened
  const [live] = find(backend, 1, one => isAtWork(one) && !one.state.escalated) as [Live]
  const other = await (await browser.newContext({ locale: 'en' })).newPage()
  await other.addInitScript(() =>
    localStorage.setItem('miqat.settings', JSON.stringify({ language: 'en', digits: 'latn' }))
  )
  await other.goto(`${url}/queues/all?case=${live.script.id}`)
  const panel = other.getByRole('region', { name: live.script.reference })
  await panel.getByRole('button', { name: 'Request information' }).click()
  await panel.getByRole('textbox', { name: /What is asked for/ }).fill('The title deed')
  await select(opened, [live])
  await page.keyboard.press('e')
  await dialog(page).getByRole('textbox').fill('The applicant waits')
  await dialog(page).getByRole('button', { name: 'Escalate' }).click()
  await expectSaid(page, 'Escalate: done for 1 case')
  await expect(panel).toContainText('You changed this case elsewhere while writing here')
  await expect(panel).toContainText('The case was escalated')
  await expect(panel.getByRole('textbox', { name: /What is asked for/ })).toHaveValue('The title deed')
  await panel.getByRole('button', { name: 'I have seen it' }).click()
  await panel.getByRole('textbox', { name: /What is asked for/ }).press('Control+Enter')
  await expect(panel).toContainText('The request was sent and the clock is paused.')
  await expect(row(page, live)).toContainText('paused')
  await other.context().close()
})

test('keys mean the same on an Arabic keyboard, once a press, and nothing with Ctrl or in a field', async ({
  open
}) => {
  const opened = await open({ frozen: true, language: 'ar' })
  const { page, backend } = opened
  const [live] = find(backend, 1, isAtWork) as [Live]
  await select(opened, [live])
  const press = (init: { code: string; key: string; ctrlKey?: boolean; altKey?: boolean; repeat?: boolean }) =>
    row(page, live).evaluate((node, given) => {
      node.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }))
    }, init)
  await press({ code: 'KeyA', key: 'ش', ctrlKey: true, altKey: true })
  await page.getByRole('searchbox').first().press('a')
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('searchbox').first().fill(live.script.reference)
  await press({ code: 'KeyA', key: 'ش' })
  await expect(dialog(page)).toContainText(/إسناد\u2069?: معاملة واحدة/)
  await press({ code: 'KeyA', key: 'ش', repeat: true })
  await expect(dialog(page)).toHaveCount(1)
})

for (const [language, query, service, title] of [
  ['en', 'cancel lease', 'Cancel lease contract', 'Find anything'],
  ['ar', 'الغاء عقد', 'إلغاء عقد إيجار', 'بحث شامل']
] as const)
  test(`everything is found by its name with the keyboard alone (${language})`, async ({ open }) => {
    const { page } = await open({ frozen: true, language })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(dialog(page)).toHaveAttribute('aria-label', title)
    const field = dialog(page).getByRole('combobox')
    await expect(field).toBeFocused()
    await page.keyboard.type(query)
    await expect(dialog(page).getByRole('option', { selected: true })).toContainText(service)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(service)
    await expect(dialog(page)).toHaveCount(0)
  })

test('a case is found by its reference when it is closed, too', async ({ open }) => {
  const opened = await open({ frozen: true, cases: 400 })
  const { page, backend } = opened
  const [live] = find(backend, 1, isAtWork) as [Live]
  const { reference } = live.script
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  world(backend).act(live, { kind: 'complete', at: backend.clock.now(), by: 'k-b' })
  await page.keyboard.press('Control+k')
  await expect(dialog(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(reference)
  await expect(dialog(page).getByRole('option', { selected: true })).toContainText(reference)
  await expect(dialog(page).getByRole('option', { selected: true })).toContainText('Closed')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: reference })).toBeVisible()
})

for (const [language, title, assign, everywhere] of [
  ['en', 'Keyboard shortcuts', 'Assign', 'Everywhere'],
  ['ar', 'اختصارات لوحة المفاتيح', 'إسناد', 'في كل مكان']
] as const)
  test(`a question mark tells of every key of the page, in Latin and Arabic letters (${language})`, async ({
    open
  }) => {
    const { page } = await open({ frozen: true, language, path: '/queues/lease-contract-register' })
    await page.getByRole('row').nth(2).focus()
    await page.keyboard.press('Shift+?')
    await expect(dialog(page)).toContainText(title)
    await expect(dialog(page)).toContainText(everywhere)
    const line = dialog(page).locator('dl > div').filter({ hasText: assign })
    await expect(line.locator('kbd')).toHaveText(['a', 'ش'])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.getByRole('row').nth(2)).toBeFocused()
  })
