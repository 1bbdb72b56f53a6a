import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, failedRequests, test } from './desk'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectNoFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(node => node.html.slice(0, 160))])).toEqual([])
}

const pages = [
  ['/overview', 'grid'],
  ['/queues', 'table'],
  ['/queues?sort=overdue', 'table'],
  ['/queues/lease-contract-register', 'grid'],
  ['/queues/all?tab=paused', 'grid'],
  ['/compliance?wilayat=liwa', 'figure'],
  ['/compliance/cases?wilayat=liwa&period=days30', 'table'],
  ['/compliance/print?wilayat=liwa', 'figure'],
  ['/diagnostics', 'definition'],
  ['/nowhere', 'paragraph']
] as const

for (const language of ['ar', 'en'] as const)
  for (const scheme of ['light', 'dark'] as const)
    test(`every page can be used by everyone (${language}, ${scheme})`, async ({ open, page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme: scheme })
      const { url } = await open({ language })
      for (const [path, role] of pages) {
        await page.goto(url + path)
        await expect(page.getByRole(role).first()).toBeVisible()
        await test.step(path, () => expectNoFaults(page))
      }
    })

test('failed, empty and narrow pages can be used by everyone', async ({ open, page, quiet }) => {
  quiet.allow.push(failedRequests)
  const { backend, url } = await open({ fail: { listCases: '500' }, cases: 0 })
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoFaults(page)
  backend.fail.clear()
  await page.goto(`${url}/queues/all`)
  await expect(page.getByText('There are no open cases')).toBeVisible()
  await expectNoFaults(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Open the menu' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoFaults(page)
})

test('the menu of settings can be used by everyone, and by keyboard', async ({ open, page }) => {
  await open({ language: 'ar' })
  // While the desk opens the header is another one.
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: 'الإعدادات' }).press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoFaults(page)
  await page.getByRole('menuitemradio', { name: 'داكن' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
