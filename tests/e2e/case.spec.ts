import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { isPaused } from '#backend/state'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { expect, failedRequests, type Opened, test } from './desk'

const panel = (page: Page) => page.getByRole('region', { name: /^NB-\d\d-\d+$/ })
const service = 'lease-contract-register'

const world = (backend: RunningBackend) => backend.desk.world()

/** The first open case that is as wanted; who asks is S.R. of Sohar, a supervisor. */
function find(backend: RunningBackend, wanted: (live: Live) => boolean): Live {
  const found = [...world(backend).open.values()].find(wanted)
  if (!found) throw new Error('the seed has no such case')
  return found
}

const isLate = (backend: RunningBackend, { dueAt }: Live) => dueAt !== null && dueAt < backend.clock.now()
const atWork = (backend: RunningBackend) =>
  find(
    backend,
    live =>
      live.script.service.code === service &&
      live.state.assignee === 's-r' &&
      !isPaused(live.state) &&
      !isLate(backend, live)
  )

async function show({ page, url }: Opened, live: Live) {
  await page.goto(`${url}/queues/${live.script.service.code}?case=${live.script.id}`)
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(live.script.reference)
  await expect(panel(page).getByRole('timer')).toBeVisible()
}

/** A colleague does something in the same moment. */
function colleague(backend: RunningBackend, live: Live, step: Parameters<ReturnType<typeof world>['act']>[1]) {
  world(backend).act(live, step)
}
/** What the panel says, without the marks that isolate names. */
async function expectSaid(page: Page, text: string) {
  const said = async () => ((await panel(page).textContent()) ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '')
  await expect.poll(said).toContain(text)
}

const rowOf = (page: Page, live: Live) => page.getByRole('row', { name: new RegExp(live.script.reference) })
const act = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })
async function more(page: Page, name: string, menu = 'More') {
  await act(page, menu).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('a row opens its case beside the table, with an address of its own', async ({ open }) => {
  const opened = await open({ frozen: true, path: `/queues/${service}` })
  const { page, backend } = opened
  const live = atWork(backend)
  await rowOf(page, live).first().click()
  await expect(page).toHaveURL(new RegExp(`case=${live.script.id}`))
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.reload()
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(live.script.reference)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/case=/)
})

test('a case that does not exist says so', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page } = await open({ frozen: true, path: `/queues/${service}?case=nobody` })
  await expect(page.getByText('There is no such case')).toBeVisible()
})

test('a case that cannot be read says why, and is there when it can be', async ({ open, quiet }) => {
  test.slow()
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true, fail: { getCase: '500' }, path: `/queues/${service}` })
  const { page, backend, url } = opened
  const live = atWork(backend)
  await page.goto(`${url}/queues/${service}?case=${live.script.id}`)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The case could not be loaded', { timeout: 20_000 })
  backend.fail.clear()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page).getByRole('timer')).toBeVisible()
})

for (const [language, strip, numbered] of [
  ['en', 'The days from the start to the deadline', /day (\d+)/],
  ['ar', 'الأيام من البداية إلى الموعد', /اليوم رقم (\d+)/]
] as const)
  test(`the days that are counted are as many as the target says (${language})`, async ({ open }) => {
    const opened = await open({ frozen: true, language })
    const { page, backend } = opened
    for (const live of [atWork(backend), find(backend, one => one.state.pauses.length > 0 && !isPaused(one.state))]) {
      await show(opened, live)
      const list = panel(page).getByRole('list', { name: strip })
      const days = await list.getByRole('listitem').evaluateAll((items: HTMLElement[]) => items.map(item => item.title))
      const counted = days.flatMap(text => numbered.exec(text)?.[1] ?? []).map(Number)
      expect(counted).toEqual(Array.from({ length: live.state.target.value }, (_, index) => index + 1))
    }
  })

const asking = {
  en: {
    request: 'Request information',
    message: /What is asked for/,
    send: 'Send and pause the clock',
    state: 'Awaiting applicant',
    done: 'The request was sent and the clock is paused.'
  },
  ar: {
    request: 'طلب معلومات',
    message: /المطلوب من المستفيد/,
    send: 'إرسال وإيقاف المؤقت',
    state: 'بانتظار المستفيد',
    done: 'أُرسل الطلب وتوقف المؤقت.'
  }
} as const

for (const language of ['en', 'ar'] as const)
  test(`a request for information pauses the case, and its row with it (${language})`, async ({ open }) => {
    const words = asking[language]
    const opened = await open({ frozen: true, language })
    const { page, backend } = opened
    const live = atWork(backend)
    await show(opened, live)
    await act(page, words.request).click()
    const message = panel(page).getByRole('textbox', { name: words.message })
    await expect(message).toBeFocused()
    await message.fill('يرجى إرفاق سند الملكية')
    await act(page, words.send).click()
    await expect(panel(page).getByRole('status').filter({ hasText: words.done })).toBeVisible()
    await expect(panel(page).locator('header')).toContainText(words.state)
    await expect(panel(page).getByText('يرجى إرفاق سند الملكية')).toBeVisible()
    await page.getByRole('link', { name: new RegExp(`^${words.state} ?\\d+$`) }).click()
    await expect(rowOf(page, live).first()).toContainText(words.state)
    expect(live.state.pauses.at(-1)?.to).toBeNull()
    // Wednesday and Thursday are National Day, so three working days end on the Sunday after.
    expect(live.state.pauses.at(-1)?.expectedEndAt).toBe(Date.parse('2026-11-29T14:30:00+04:00'))
  })

test('an extension shows both deadlines before it is sent, and both targets afterwards', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = atWork(backend)
  await show(opened, live)
  await more(page, 'Extend')
  const rows = panel(page).getByRole('form', { name: 'Extend the deadline' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('7 working days')
  await panel(page)
    .getByRole('textbox', { name: /New target/ })
    .fill('٩')
  await expect(rows.nth(2)).toContainText('9 working days')
  const [before, after] = await rows
    .getByRole('cell')
    .filter({ hasText: /Nov|Dec/ })
    .allTextContents()
  expect(after).not.toBe(before)
  await act(page, 'Extend').click()
  await expect(panel(page).getByText('Give a reason')).toBeVisible()
  await panel(page)
    .getByRole('textbox', { name: /Reason/ })
    .fill('A survey is needed')
  await act(page, 'Extend').click()
  await expect(panel(page).getByText('The deadline was extended.')).toBeVisible()
  await expect(panel(page)).toContainText(`Due ${after}`)
  await expect(panel(page).getByText('Target extended from 7 working days to 9 working days')).toBeVisible()
})

test('what the backend finds wrong is said at its field', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  await show(opened, atWork(backend))
  await more(page, 'Extend')
  await panel(page)
    .getByRole('textbox', { name: /New target/ })
    .fill('3')
  await panel(page)
    .getByRole('textbox', { name: /Reason/ })
    .fill('Shorter')
  await act(page, 'Extend').click()
  await expect(panel(page).getByText('Outside what is possible')).toBeVisible()
  await expect(panel(page).getByRole('textbox', { name: /Reason/ })).toHaveValue('Shorter')
})

test('two people, one case: who is slower sees it while writing, and loses nothing', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = atWork(backend)
  await show(opened, live)
  await act(page, 'Request information').click()
  await panel(page)
    .getByRole('textbox', { name: /What is asked for/ })
    .fill('The title deed')
  colleague(backend, live, { kind: 'assign', to: 'k-b', at: backend.clock.now(), by: 'm-k' })
  await expectSaid(page, 'M.K. changed this case while you were writing')
  await expectSaid(page, 'Assignee: S.R. (you) → K.B.')
  await expect(panel(page).getByRole('textbox', { name: /What is asked for/ })).toHaveValue('The title deed')
  await act(page, 'I have seen it').click()
  await act(page, 'Send and pause the clock').click()
  await expect(panel(page).getByText('The request was sent and the clock is paused.')).toBeVisible()
})

for (const [language, told, change, send, request, field] of [
  [
    'en',
    'M.K. was faster, so nothing was sent',
    'Assignee: S.R. (you) → K.B.',
    'Send and pause the clock',
    'Request information',
    /What is asked for/
  ],
  [
    'ar',
    'سبقك م. ك.، فلم يُنفّذ شيء مما أرسلته',
    'المسؤول: س. ر. (أنت) ← خ. ب.',
    'إرسال وإيقاف المؤقت',
    'طلب معلومات',
    /المطلوب من المستفيد/
  ]
] as const)
  test(`two people, one case: who is too late is told who was faster and what changed (${language})`, async ({
    open,
    quiet
  }) => {
    quiet.allow.push(failedRequests)
    // The stream says nothing of it, so the change is first heard of in the refusal.
    const opened = await open({ frozen: true, language, fail: { streamEvents: 'silent' } })
    const { page, backend } = opened
    const live = atWork(backend)
    await show(opened, live)
    await act(page, request).click()
    await panel(page).getByRole('textbox', { name: field }).fill('سند الملكية')
    colleague(backend, live, { kind: 'assign', to: 'k-b', at: backend.clock.now(), by: 'm-k' })
    await act(page, send).click()
    await expectSaid(page, told)
    await expectSaid(page, change)
    await expect(panel(page).getByRole('textbox', { name: field })).toHaveValue('سند الملكية')
    expect(isPaused(live.state)).toBe(false)
    await act(page, send).click()
    await expect(panel(page).getByRole('status').filter({ hasText: asking[language].done })).toBeVisible()
    expect(isPaused(live.state)).toBe(true)
  })

test('a refused action is taken back with an explanation', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true, fail: { actOnCase: '403' } })
  const { page, backend } = opened
  const live = find(backend, ({ state }) => state.assignee === null)
  await show(opened, live)
  await act(page, 'Claim').click()
  await expect(panel(page).getByText('Not done, and shown as it was before')).toBeVisible()
  await expect(panel(page).getByText('You may not do this.', { exact: false })).toBeVisible()
  await expect(panel(page).getByText('Unassigned')).toBeVisible()
  backend.fail.clear()
  await act(page, 'Claim').click()
  await expect(panel(page).getByText('The case is yours.')).toBeVisible()
  await expectSaid(page, 'AssigneeS.R. (you)')
})

test('after no answer trying again does it once', async ({ open, quiet, page }) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true })
  const { backend } = opened
  const live = atWork(backend)
  await show(opened, live)
  const keys: (string | undefined)[] = []
  // It arrives and is done; only the answer is lost on its way back.
  await page.route('**/actions', async route => {
    keys.push(route.request().headers()['idempotency-key'])
    await route.fetch()
    await (keys.length === 1 ? route.abort() : route.fallback())
  })
  const before = live.past.length
  await more(page, 'Add a note')
  await panel(page).getByRole('textbox', { name: /Note/ }).fill('Called back')
  await act(page, 'Save the note').click()
  await expect(panel(page).getByText('it is not known whether it was done', { exact: false })).toBeVisible()
  await expect(panel(page).getByRole('textbox', { name: /Note/ })).toHaveValue('Called back')
  await act(page, 'Try again').click()
  await expect(panel(page).getByText('The note was saved.')).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  expect(live.past.length).toBe(before + 1)
})

test('while the connection is down nothing is sent and nothing typed is lost', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = atWork(backend)
  await show(opened, live)
  await more(page, 'Add a note')
  await panel(page).getByRole('textbox', { name: /Note/ }).fill('Called back')
  const before = live.past.length
  await page.context().setOffline(true)
  await act(page, 'Save the note').click()
  await expect(panel(page).getByText('Nothing was sent: the connection is down')).toBeVisible()
  await expect(panel(page).getByRole('textbox', { name: /Note/ })).toHaveValue('Called back')
  expect(live.past.length).toBe(before)
  await page.context().setOffline(false)
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
  await act(page, 'Save the note').click()
  await expect(panel(page).getByText('The note was saved.')).toBeVisible()
  expect(live.past.length).toBe(before + 1)
})

test('what is typed is there again when the case is, and never in storage', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = atWork(backend)
  await show(opened, live)
  await more(page, 'Add a note')
  await panel(page).getByRole('textbox', { name: /Note/ }).fill('Half a thought')
  await panel(page).getByRole('link', { name: 'Next case' }).click()
  await expect(panel(page).getByRole('heading', { level: 2 })).not.toHaveText(live.script.reference)
  await expect(panel(page).getByRole('textbox')).toHaveCount(0)
  await panel(page).getByRole('link', { name: 'Previous case' }).click()
  await expect(panel(page).getByRole('textbox', { name: /Note/ })).toHaveValue('Half a thought')
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  expect(stored).not.toContain('Half a thought')
})

test('previous and next go through the queue without closing, to its ends', async ({ open }) => {
  const opened = await open({ frozen: true, cases: 400, path: `/queues/${service}` })
  const { page } = opened
  await expect(page.getByRole('grid')).toBeVisible()
  const references = await page.getByRole('grid').locator('[data-column=case]').allTextContents()
  const [first = '', second = ''] = references.filter(text => text.startsWith('NB-'))
  await page.getByRole('row', { name: new RegExp(first) }).click()
  const heading = panel(page).getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(first)
  await expect(panel(page).getByRole('link', { name: 'Previous case' })).toHaveCount(0)
  await panel(page).getByRole('link', { name: 'Next case' }).press('Enter')
  await expect(heading).toHaveText(second)
  await expect(panel(page).getByRole('link', { name: 'Next case' })).toBeFocused()
  await panel(page).getByRole('link', { name: 'Close the case' }).click()
  await expect(panel(page)).toHaveCount(0)
})

test('a late case is closed with the reason why it was late', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const live = find(backend, one => isLate(backend, one) && one.state.assignee !== null && !isPaused(one.state))
  await show(opened, live)
  await act(page, 'Complete').click()
  await act(page, 'Complete').click()
  await expect(panel(page).getByText('Choose a reason').last()).toBeVisible()
  await panel(page)
    .getByRole('combobox', { name: /Why the deadline was missed/ })
    .click()
  await page.getByRole('option', { name: 'The inspection was delayed' }).click()
  await act(page, 'Complete').click()
  await expect(panel(page).getByText('The case was completed.')).toBeVisible()
  await expect(panel(page).locator('header')).toContainText('Missed')
  await expect(panel(page).getByText('The inspection was delayed').first()).toBeVisible()
  expect(live.state.breachReason).toBe('inspectionDelayed')
})

test('a colleague is found as Arabic is typed', async ({ open }) => {
  const opened = await open({ frozen: true, language: 'ar' })
  const { page, backend } = opened
  const live = atWork(backend)
  await show(opened, live)
  await act(page, 'إسناد').click()
  const choice = panel(page).getByRole('combobox', { name: /الموظف/ })
  await choice.fill('ا. ح.')
  await page.getByRole('option', { name: /أ\. ح\./ }).click()
  await act(page, 'إسناد').click()
  await expect(panel(page).getByText('أُسندت المعاملة.')).toBeVisible()
  expect(live.state.assignee).toBe('a-h')
})

test('Escape closes what is innermost: the list, the form, the case', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  await show(opened, atWork(backend))
  await act(page, 'Assign').click()
  const choice = panel(page).getByRole('combobox', { name: /Colleague/ })
  await choice.press('ArrowDown')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(choice).toHaveCount(0)
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
})

test('where an expected holiday lies on the way both deadlines are said', async ({ open }) => {
  const opened = await open({ at: Date.parse('2027-03-03T10:00:00+04:00'), frozen: true })
  const { page, backend } = opened
  const live = find(
    backend,
    one => one.state.target.value >= 7 && !isPaused(one.state) && (one.dueAt ?? 0) > Date.parse('2027-03-12')
  )
  await show(opened, live)
  await expectSaid(page, 'If the holiday is announced')
  await expectSaid(page, 'If it is a working day')
})

test('the applicant is hidden until there is a reason, and forgotten with the panel', async ({ open }) => {
  const opened = await open({ frozen: true })
  const { page, backend } = opened
  const looks = () => backend.desk.audit.entries().filter(({ action }) => action === 'readApplicant')
  await show(opened, atWork(backend))
  await expect(panel(page)).not.toContainText('+968')
  await act(page, 'Show the applicant').click()
  await panel(page)
    .getByRole('textbox', { name: /Why do you need/ })
    .fill('x')
  await act(page, 'Show the applicant').click()
  await expect(panel(page).getByText('Give a reason of at least three letters')).toBeVisible()
  expect(looks()).toHaveLength(0)
  await panel(page)
    .getByRole('textbox', { name: /Why do you need/ })
    .fill('to call back')
  await act(page, 'Show the applicant').click()
  await expect(panel(page)).toContainText('+968')
  await expect(panel(page)).toContainText('Shown and logged')
  expect(looks().map(({ reason }) => reason)).toEqual(['to call back'])
  expect(page.url()).not.toContain('call')
  await panel(page).getByRole('link', { name: 'Next case' }).click()
  await panel(page).getByRole('link', { name: 'Previous case' }).click()
  await expect(act(page, 'Show the applicant')).toBeVisible()
  await expect(panel(page)).not.toContainText('+968')
})

for (const [language, print, title, promised, dir] of [
  ['Arabic', 'Print the proof', 'لماذا هذا الموعد؟', 'المدة المحددة لهذه الخدمة: 7 أيام عمل.', 'rtl'],
  ['English', 'Print the proof', 'Why this deadline?', 'The target is 7 working days.', 'ltr']
] as const)
  test(`the proof is printed on one page, in ${language}`, async ({ open, page }) => {
    const opened = await open({
      frozen: true,
      before: opening => opening.addInitScript(() => Object.assign(window, { print: () => {} }))
    })
    const live = find(
      opened.backend,
      one => one.state.target.value === 7 && one.state.pauses.length > 0 && !isPaused(one.state)
    )
    await show(opened, live)
    await act(page, print).click()
    await page.getByRole('menuitem', { name: language, exact: true }).click()
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('body > article')
    await expect(sheet).toBeVisible()
    await expect(sheet).toHaveAttribute('dir', dir)
    await expect(sheet).toContainText(title)
    await expect(sheet).toContainText(live.script.reference)
    await expect(sheet).toContainText(promised)
    await expect(page.locator('#root')).toBeHidden()
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(sheet).toHaveCount(0)
  })

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
async function expectNoFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(node => node.html.slice(0, 160))])).toEqual([])
}

for (const language of ['ar', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`a case can be used by everyone (${language}, ${colorScheme})`, async ({ open, page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      const opened = await open({ frozen: true, language })
      const live = find(
        opened.backend,
        one => one.state.pauses.length > 0 && one.state.assignee === 's-r' && !isPaused(one.state)
      )
      await show(opened, live)
      await panel(page).locator('summary').click()
      await expectNoFaults(page)
      await act(page, asking[language].request).click()
      await act(page, asking[language].send).click()
      await expectNoFaults(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoFaults(page)
    })

test('a case that was open at the deadline is late a millisecond after it, in the panel as in its row', async ({
  open,
  page,
  quiet
}) => {
  quiet.allow.push(failedRequests)
  const at = Date.parse('2026-11-22T14:29:30+04:00')
  const opened = await open({ at, frozen: true, before: opening => opening.clock.install() })
  const live = find(opened.backend, ({ dueAt }) => dueAt === Date.parse('2026-11-22T14:30:00+04:00'))
  await show(opened, live)
  await expect(panel(page).locator('header')).toContainText('At risk')
  // The backend's clock stands still and must not say so.
  await page.context().setOffline(true)
  await page.clock.fastForward(40_000)
  await expect(panel(page).locator('header')).toContainText('Overdue')
  await expect(rowOf(page, live).first()).toContainText('Overdue')
})
