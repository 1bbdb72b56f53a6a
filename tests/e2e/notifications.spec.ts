import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { clockOf } from '#backend/state'
import type { RunningBackend } from '#mocks/backend'
import type { Live } from '#mocks/cases/live'
import { standing } from '#sla/clock'
import { expect, test } from './desk'

const bell = (page: Page) => page.getByRole('button', { name: /^(Messages|التنبيهات)/ })
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
