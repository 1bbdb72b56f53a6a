import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { clockOf } from '#backend/state'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { standing } from '#sla/clock'
import { expect, sundayMorning, test } from './desk'

const bell = (page: Page) => page.getByRole('button', { name: /^(Messages|التنبيهات)/ })
const tabMine = (page: Page) => page.getByRole('link', { name: /^Mine / })
const said = (page: Page) => page.getByRole('status').filter({ hasText: /NB-|holiday|إجازة/i })

const standingOf = ({ desk, clock }: RunningBackend, live: Live) =>
  standing(desk.setting.calendarOf(live.state.office), clockOf(live.script.startedAt, live.state), clock.now())

function find(backend: RunningBackend, wanted: (live: Live, kind: string) => boolean): Live {
  const found = [...backend.desk.world().open.values()].find(live => wanted(live, standingOf(backend, live).kind))
  if (!found) throw new Error('the seed has no such case')
  return found
}

/** A colleague does something to a case. */
function act(backend: RunningBackend, live: Live, step: object) {
  const whole = { ...step, at: backend.clock.now(), by: 'k-b' } as Parameters<
    ReturnType<RunningBackend['desk']['world']>['act']
  >[1]
  backend.desk.world().act(live, whole)
}

test('a case that a colleague gives me is told once, in the page and in its title', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/triage?tab=mine' })
  await expect(bell(page)).toHaveAccessibleName('Messages')
  const live = find(backend, ({ state }, kind) => state.assignee === 'k-b' && kind === 'onTrack')
  act(backend, live, { kind: 'assign', to: 's-r' })
  // The desk waits a moment, by the server's clock: it may have been me who took it.
  backend.clock.advance(5000)
  await expect(bell(page)).toHaveAccessibleName('Messages, 1 unread', { timeout: 20_000 })
  await expect(page).toHaveTitle(/^\(1\) Triage/)
  await expect(said(page)).toContainText(live.script.reference)
  await bell(page).click()
  await expect(page).toHaveTitle(/^Triage/)
  await page
    .getByRole('dialog')
    .getByRole('link', { name: new RegExp(live.script.reference) })
    .click()
  await expect(page.getByRole('region', { name: live.script.reference })).toBeVisible()
})

test('a case of mine that runs past its deadline is told at that instant', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/triage?tab=mine' })
  await expect(page.getByRole('list', { name: /worst first/ })).toBeVisible()
  const live = find(backend, ({ state }, kind) => state.assignee === 's-r' && kind === 'onTrack')
  act(backend, live, { kind: 'extend', target: { value: 0, unit: live.state.target.unit }, reason: 'for the test' })
  await expect(bell(page)).toHaveAccessibleName('Messages, 1 unread')
  await bell(page).click()
  await expect(
    page.getByRole('dialog').getByRole('link', { name: new RegExp(`${live.script.reference}.* is overdue`) })
  ).toBeVisible()
})

test('what I do myself is not told to me', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/triage?tab=mine' })
  await page.getByRole('button', { name: 'Take the next one' }).click()
  await expect(page.getByRole('region', { name: /^NB-/ }).getByRole('timer')).toBeVisible()
  backend.clock.advance(10_000)
  await expect(page.getByRole('time').or(page.locator('header time')).first()).toContainText('11:42:1', {
    timeout: 20_000
  })
  await expect(bell(page)).toHaveAccessibleName('Messages')
})

test('what I do not want to be told is not told, and that is remembered', async ({ open }) => {
  const { page, backend } = await open({ frozen: true, path: '/triage?tab=mine' })
  await bell(page).click()
  await page.getByRole('switch', { name: 'a case of mine is overdue' }).click()
  await page.reload()
  await expect(page.getByRole('list', { name: /worst first/ })).toBeVisible()
  await bell(page).click()
  await expect(page.getByRole('switch', { name: 'a case of mine is overdue' })).not.toBeChecked()
  const live = find(backend, ({ state }, kind) => state.assignee === 's-r' && kind === 'onTrack')
  act(backend, live, { kind: 'extend', target: { value: 0, unit: live.state.target.unit }, reason: 'for the test' })
  await expect(page.getByRole('list', { name: /worst first/ }).getByText(live.script.reference)).toBeVisible()
  await expect(page.getByText('No messages.')).toBeVisible()
})

type Shown = { readonly title: string; readonly body: string; readonly lang: string; readonly dir: string }

/** A desktop that notes what is shown on it: a browser without a head has none. The page can be said to be out of sight. */
async function withDesktop(page: Page, permission: NotificationPermission, answer: NotificationPermission = 'granted') {
  await page.addInitScript(
    given => {
      const shown: (Shown & { press: () => void })[] = []
      class Recorded {
        static permission = given.permission
        static requestPermission() {
          Recorded.permission = given.answer
          return Promise.resolve(given.answer)
        }
        onclick: (() => void) | null = null
        constructor(title: string, { body = '', lang = '', dir = 'auto' }: NotificationOptions) {
          shown.push({ title, body, lang, dir, press: () => this.onclick?.() })
        }
        close() {}
      }
      let isAway = false
      Object.defineProperty(document, 'hidden', { get: () => isAway })
      window.focus = () => {
        isAway = false
      }
      Object.assign(window, { Notification: Recorded, desktop: { shown, leave: () => (isAway = true) } })
    },
    { permission, answer }
  )
}

type Desktop = { readonly shown: (Shown & { press: () => void })[]; readonly leave: () => void }
const desktopOf = (page: Page) => ({
  shown: (): Promise<Shown[]> =>
    page.evaluate(() =>
      (Reflect.get(window, 'desktop') as Desktop).shown.map(({ title, body, lang, dir }) => ({
        title,
        body,
        lang,
        dir
      }))
    ),
  leave: () => page.evaluate(() => (Reflect.get(window, 'desktop') as Desktop).leave()),
  press: (at: number) => page.evaluate(index => (Reflect.get(window, 'desktop') as Desktop).shown[index]?.press(), at)
})
const plain = (text = '') => text.replace(/[\u2066-\u2069]/g, '')

async function switchDesktopOn(page: Page, label = 'Show on the desktop too') {
  await bell(page).click()
  await page.getByRole('switch', { name: label }).click()
  await page.keyboard.press('Escape')
}

function mine(backend: RunningBackend): Live[] {
  return [...backend.desk.world().open.values()].filter(
    live => live.state.assignee === 's-r' && standingOf(backend, live).kind === 'onTrack'
  )
}
const runOut = (backend: RunningBackend, live: Live) =>
  act(backend, live, { kind: 'extend', target: { value: 0, unit: live.state.target.unit }, reason: 'for the test' })

test('on the desktop: only when it was asked for and the page is out of sight, one for each, then a digest; pressed, it opens the case', async ({
  open
}) => {
  test.slow()
  const { page, backend } = await open({
    frozen: true,
    path: '/triage?tab=mine',
    before: opened => withDesktop(opened, 'default')
  })
  const desktop = desktopOf(page)
  const cases = mine(backend)
  expect(cases.length).toBeGreaterThan(7)
  const next = () => cases.shift() as Live
  await expect(page.getByRole('list', { name: /worst first/ })).toBeVisible()
  // Not asked for.
  await desktop.leave()
  runOut(backend, next())
  await expect(bell(page)).toHaveAccessibleName('Messages, 1 unread')
  expect(await desktop.shown()).toEqual([])
  // In sight.
  await page.evaluate(() => window.focus())
  await switchDesktopOn(page)
  runOut(backend, next())
  await expect(bell(page)).toHaveAccessibleName('Messages, 1 unread')
  expect(await desktop.shown()).toEqual([])
  await desktop.leave()
  const third = next()
  runOut(backend, third)
  await expect.poll(desktop.shown).toHaveLength(1)
  const [first] = await desktop.shown()
  expect(plain(first?.title)).toBe(`${third.script.reference} is overdue`)
  expect(first).toMatchObject({ lang: 'en', dir: 'ltr' })
  // Three of a kind were told; what more comes is told in one when ten minutes have passed.
  for (let more = 0; more < 4; more++) runOut(backend, next())
  await expect.poll(async () => Number(/\d+/.exec((await tabMine(page).textContent()) ?? '')?.[0])).toBeGreaterThan(5)
  expect(await desktop.shown()).toHaveLength(1)
  backend.clock.advance(11 * 60_000)
  await expect.poll(desktop.shown, { timeout: 70_000 }).toHaveLength(2)
  expect((await desktop.shown())[1]?.title).toBe('4 cases of yours are overdue')
  await desktop.press(0)
  await expect(page.getByRole('region', { name: third.script.reference })).toBeVisible()
  await expect(page).toHaveURL(/\/queues\/.*case=/)
  expect(await page.evaluate(() => document.hidden)).toBe(false)
})

test('on the desktop in Arabic it stands from right to left', async ({ open }) => {
  const { page, backend } = await open({
    frozen: true,
    language: 'ar',
    path: '/triage?tab=mine',
    before: opened => withDesktop(opened, 'granted')
  })
  const desktop = desktopOf(page)
  await switchDesktopOn(page, 'إظهار التنبيه على سطح المكتب أيضًا')
  await desktop.leave()
  runOut(backend, mine(backend)[0] as Live)
  await expect.poll(desktop.shown).toHaveLength(1)
  expect((await desktop.shown())[0]).toMatchObject({ lang: 'ar', dir: 'rtl' })
})

test('outside working hours nothing is shown on the desktop, whatever happens', async ({ open }) => {
  const { page, backend, url } = await open({
    at: sundayMorning + 9 * 3_600_000,
    frozen: true,
    path: '/triage?tab=mine',
    before: opened => withDesktop(opened, 'granted')
  })
  const desktop = desktopOf(page)
  await switchDesktopOn(page)
  await desktop.leave()
  const live = mine(backend)[0] as Live
  runOut(backend, live)
  const exception = {
    kind: 'holiday',
    date: '2026-12-01',
    status: 'announced',
    nameAr: 'يوم الاختبار',
    nameEn: 'Trial Day'
  }
  await page.request.put(`${url}/api/agreement/calendar/exceptions/2026-12-01`, { data: exception })
  await expect(bell(page)).toHaveAccessibleName('Messages, 1 unread')
  await expect(said(page)).toContainText('Trial Day')
  expect(await desktop.shown()).toEqual([])
})

for (const [language, words, label] of [
  ['en', 'The browser does not allow it. Its settings for this site can.', 'Show on the desktop too'],
  ['ar', 'المتصفح لا يسمح بذلك، ويمكن السماح به من إعداداته لهذا الموقع.', 'إظهار التنبيه على سطح المكتب أيضًا']
] as const)
  test(`a desktop that the browser keeps to itself is said to be, at once and when it is asked (${language})`, async ({
    open
  }) => {
    const { page } = await open({
      language,
      frozen: true,
      path: '/triage?tab=mine',
      before: opened => withDesktop(opened, language === 'en' ? 'denied' : 'default', 'denied')
    })
    await bell(page).click()
    const choice = page.getByRole('switch', { name: label })
    if (language === 'ar') {
      await expect(page.getByText(words)).toHaveCount(0)
      await choice.click()
    }
    await expect(page.getByText(words)).toBeVisible()
    await expect(choice).not.toBeChecked()
  })

for (const language of ['en', 'ar'] as const)
  test(`a holiday that is announced is told, and everyone can use the bell (${language})`, async ({ open }) => {
    const { page, url } = await open({ language, frozen: true, path: '/triage?tab=mine' })
    await expect(page.getByRole('list', { name: /worst first|أولًا/ })).toBeVisible()
    const exception = {
      kind: 'holiday',
      date: '2026-12-01',
      status: 'announced',
      nameAr: 'يوم الاختبار',
      nameEn: 'Trial Day'
    }
    const put = await page.request.put(`${url}/api/agreement/calendar/exceptions/2026-12-01`, { data: exception })
    expect(put.status()).toBe(200)
    await expect(said(page)).toContainText(language === 'en' ? 'Trial Day' : 'يوم الاختبار')
    await bell(page).press('Enter')
    await expect(page.getByRole('dialog')).toContainText(language === 'en' ? 'Holiday announced' : 'إعلان إجازة رسمية')
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(node => node.html.slice(0, 160))])).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(bell(page)).toBeFocused()
  })

test('everyone begins where they are needed, and where they were', async ({ open }) => {
  const { page, url } = await open({ frozen: true, roles: ['staff'], path: '/' })
  await expect(page).toHaveURL(/\/triage/)
  await page.getByRole('link', { name: 'Queues', exact: true }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.goto(`${url}/`)
  await expect(page).toHaveURL(/\/queues$/)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('menuitemradio', { name: 'The page of my role' }).click()
  await page.goto(`${url}/`)
  await expect(page).toHaveURL(/\/triage/)
})
