import AxeBuilder from '@axe-core/playwright'
import { expect, failedRequests, test } from './desk'

const token = 'hall-0123456789abcdef'
const tokens = { [token]: ['wallboard'] }
const patience = 30_000
const at = (options = '') => `/wallboard${options}#token=${token}`
const numberOf = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''))

test('a screen opens by its token: nobody signs in, and the token is in no address that is sent or seen', async ({
  open
}) => {
  const sent: { url: string; authorization: string | undefined }[] = []
  const { page, url } = await open({
    path: at('?pages=figures'),
    tokens,
    frozen: true,
    before: async opened => {
      opened.on('request', request => sent.push({ url: request.url(), authorization: request.headers().authorization }))
    }
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Open cases now' })).toBeVisible({ timeout: patience })
  await expect(page).toHaveURL(`${url}/wallboard?pages=figures`)
  expect(sent.filter(request => request.url.includes(token))).toEqual([])
  const asked = sent.filter(request => request.url.includes('/api/'))
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter(({ authorization }) => authorization !== `Bearer ${token}`)).toEqual([])
  const kept = await page.evaluate(() => [JSON.stringify({ ...localStorage }), sessionStorage.getItem('miqat.screen')])
  expect(kept[0]).not.toContain(token)
  expect(kept[1]).toBe(token)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Open cases now' })).toBeVisible({ timeout: patience })
})

test('a token that is nobody’s is said so plainly, and is tried again', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page } = await open({ path: '/wallboard#token=somebody-elses-token', tokens })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not live', { timeout: patience })
  await expect(page.getByRole('alert')).toContainText('The token in the address of this screen is not valid any more')
  await expect(page.getByRole('alert')).toContainText('Trying again by itself')
})

for (const [language, figures, overdue] of [
  ['en', 'Open cases now', 'Overdue'],
  ['ar', 'المعاملات المفتوحة الآن', 'متأخرة']
] as const)
  test(`the figures are those of the live set, in large (${language})`, async ({ open }) => {
    const { page, url } = await open({ path: at(`?language=${language}&theme=dark`), tokens, frozen: true })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(figures, { timeout: patience })
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    const answer = await page.request.get(`${url}/api/cases?open=true&limit=1`, {
      headers: { authorization: `Bearer ${token}` }
    })
    const { total } = await answer.json()
    const list = page.getByRole('list', { name: /at a glance|في لمحة/ })
    expect(numberOf(await list.getByRole('listitem').first().locator('span').nth(1).textContent())).toBe(total)
    await expect(list).toContainText(overdue)
    // What a screen shows is no choice of this machine.
    expect(await page.evaluate(() => localStorage.getItem('miqat.colourScheme'))).toBeNull()
  })

test('the pages turn by themselves, and can be held and turned by hand', async ({ open }) => {
  const { page } = await open({
    path: at('?pages=figures,horizon,next&seconds=30'),
    tokens,
    frozen: true,
    before: opened => opened.clock.install()
  })
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Open cases now', { timeout: patience })
  await page.clock.fastForward(30_500)
  await expect(title).toHaveText('What is due when')
  await page.getByRole('button', { name: 'Hold this page' }).press('Enter')
  await page.clock.fastForward(95_000)
  await expect(title).toHaveText('What is due when')
  await page.getByRole('button', { name: 'Next page' }).press('Enter')
  await expect(title).toHaveText('Next deadlines')
  await page.getByRole('button', { name: 'Go on turning' }).press('Enter')
  await page.clock.fastForward(30_500)
  await expect(title).toHaveText('Open cases now')
})

test('the whole screen is entered and left by button and by key, without a pointer anywhere on the board', async ({
  open
}) => {
  const { page } = await open({ path: at('?pages=figures,next'), tokens, frozen: true })
  const isFull = () => page.evaluate(() => document.fullscreenElement?.matches('[data-board]') ?? false)
  await expect(page.locator('[data-page=figures]')).toBeVisible({ timeout: patience })
  await page.keyboard.press('f')
  await expect.poll(isFull).toBe(true)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-page=next]')).toBeVisible()
  expect(await isFull()).toBe(true)
  await page.getByRole('button', { name: 'Leave full screen' }).press('Enter')
  await expect.poll(isFull).toBe(false)
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect.poll(isFull).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(isFull).toBe(false)
})

for (const [language, button, words] of [
  ['en', 'Full screen', 'This browser does not let the page have the whole screen'],
  ['ar', 'ملء الشاشة', 'المتصفح لا يسمح للصفحة بملء الشاشة']
] as const)
  test(`a browser that refuses the whole screen is said to (${language})`, async ({ open }) => {
    const { page } = await open({
      path: at(`?pages=figures&language=${language}`),
      tokens,
      frozen: true,
      before: opened =>
        opened.addInitScript(() => {
          Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))
        })
    })
    await page.getByRole('button', { name: button }).click({ timeout: patience })
    await expect(page.getByText(words)).toBeVisible()
  })

test('two languages take turns', async ({ open }) => {
  const { page } = await open({
    path: at('?pages=figures,next&seconds=10&language=ar,en'),
    tokens,
    frozen: true,
    before: opened => opened.clock.install()
  })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl', { timeout: patience })
  await expect(page.locator('[data-page=figures]')).toBeVisible({ timeout: patience })
  await page.clock.fastForward(10_500)
  await expect(page.locator('[data-page=next]')).toBeVisible()
  await page.clock.fastForward(10_500)
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

for (const [language, notLive] of [
  ['en', /Not live since \d\d:\d\d:\d\d/],
  ['ar', /ليست مباشرة منذ \d\d:\d\d:\d\d/]
] as const)
  test(`a lost connection is said large, the rows stay, and it comes back by itself (${language})`, async ({
    open,
    quiet
  }) => {
    test.slow()
    quiet.allow.push(failedRequests)
    const { page, backend } = await open({ path: at(`?pages=figures&language=${language}`), tokens })
    await expect(page.locator('[data-page=figures]')).toBeVisible({ timeout: patience })
    for (const operation of ['streamEvents', 'listCases', 'getService'] as const) backend.fail.set(operation, 'down')
    await page.context().setOffline(true)
    const strip = page.getByRole('alert')
    await expect(strip).toContainText(notLive, { timeout: 40_000 })
    await expect(page.getByRole('list', { name: /at a glance|في لمحة/ })).toBeVisible()
    backend.fail.clear()
    await page.context().setOffline(false)
    await expect(strip).toHaveCount(0, { timeout: 40_000 })
    const shown = page
      .getByRole('list', { name: /at a glance|في لمحة/ })
      .getByRole('listitem')
      .first()
    const before = await shown.textContent()
    backend.clock.advance(45 * 60_000)
    await expect(shown).not.toHaveText(before ?? '')
  })

test('a screen that finds no backend when it starts goes on trying until there is one', async ({ open, quiet }) => {
  quiet.allow.push(failedRequests)
  const { page, backend } = await open({
    path: at('?pages=figures'),
    tokens,
    fail: { getAgreement: '503' },
    before: opened => opened.clock.install()
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connecting', { timeout: patience })
  await expect(async () => {
    await page.clock.fastForward(5000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not live', { timeout: 500 })
  }).toPass({ timeout: patience })
  backend.fail.clear()
  await expect(async () => {
    await page.clock.fastForward(15_500)
    await expect(page.locator('[data-page=figures]')).toBeVisible({ timeout: 1500 })
  }).toPass({ timeout: patience })
})

test('a new version is loaded at night, and only then', async ({ open }) => {
  const { page, backend } = await open({
    at: Date.parse('2026-11-23T01:30:00+04:00'),
    path: at('?pages=figures'),
    tokens,
    before: opened => opened.clock.install()
  })
  await expect(page.locator('[data-page=figures]')).toBeVisible({ timeout: patience })
  await page.evaluate(() => Reflect.set(window, 'isOld', true))
  const html = await (await page.request.get(page.url())).text()
  await page.route(
    url => url.pathname === '/',
    route => route.fulfill({ contentType: 'text/html', body: html.replace(/index-[\w-]+\.js/, 'index-another.js') })
  )
  await page.clock.fastForward(15 * 60_000)
  expect(await page.evaluate(() => Reflect.get(window, 'isOld'))).toBe(true)
  backend.clock.advance(60 * 60_000)
  await page.clock.fastForward(60 * 60_000)
  await expect(async () => {
    expect(await page.evaluate(() => Reflect.get(window, 'isOld') ?? false)).toBe(false)
  }).toPass({ timeout: patience })
})

test('no name of anybody is on any page of it', async ({ open }) => {
  const { page, url } = await open({ path: at(), tokens, frozen: true })
  const me = await (await page.request.get(`${url}/api/me`)).json()
  const names: string[] = me.colleagues.flatMap((one: { nameAr: string; nameEn: string }) => [one.nameAr, one.nameEn])
  expect(names.length).toBeGreaterThan(20)
  for (const name of ['figures', 'horizon', 'next', 'today']) {
    await page.goto(`${url}${at(`?pages=${name}`)}`)
    await expect(page.locator(`[data-page=${name}]`)).toBeVisible({ timeout: patience })
    const text = (await page.locator('body').textContent()) ?? ''
    expect(names.filter(one => text.includes(one))).toEqual([])
  }
})

for (const [width, height] of [
  [1280, 720],
  [3840, 2160]
] as const)
  test(`every page fits on ${width} by ${height} and can be used by everyone`, async ({ open, page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    const { url } = await open({ path: at('?pages=figures'), tokens, frozen: true, language: 'ar' })
    for (const name of ['figures', 'horizon', 'next', 'today']) {
      await page.goto(`${url}${at(`?pages=${name}`)}`)
      await expect(page.locator(`[data-page=${name}] main > *`).first()).toBeVisible({ timeout: patience })
      await expect(page.getByText('جارٍ عدّ اليوم')).toHaveCount(0)
      const over = await page.locator('main').evaluate(node => node.scrollHeight - node.clientHeight)
      expect(over, name).toBeLessThanOrEqual(1)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [name, id, nodes[0]?.html.slice(0, 200)])).toEqual([])
    }
  })
