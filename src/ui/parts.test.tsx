// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createColourSchemeManager } from './colour-scheme.ts'
import { DeadlineRail } from './DeadlineRail.tsx'
import { Figure } from './Figure.tsx'
import { Failed, LoadingTable } from './States.tsx'
import { TabLinks } from './TabLinks.tsx'
import { UiProvider } from './UiProvider.tsx'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a rail is one picture with a name; its pieces lie by logical places', () => {
  render(
    <DeadlineRail segments={[{ kind: 'ran', from: 0, to: 0.5 }]} now={0.5} state="onTrack" label="half of it has run" />
  )
  const rail = screen.getByRole('img', { name: 'half of it has run' })
  expect(rail.querySelector('[data-kind="ran"]')?.getAttribute('style')).toBe(
    'inset-inline-start: 0%; inline-size: 50%;'
  )
})

test('the view on screen is marked as the current one', () => {
  const link = (props: object) => <a href="/overdue" {...props} />
  render(
    <TabLinks
      label="views"
      items={[
        { key: 'all', label: 'All', count: '118', current: true, link },
        { key: 'overdue', label: 'Overdue', count: '4', tone: 'overdue', current: false, link }
      ]}
    />
  )
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('All118')
  expect(screen.getAllByRole('link')).toHaveLength(2)
})

test('a figure with a link is a link as a whole', () => {
  render(
    <Figure label="Overdue" value="47" note="oldest 9 working days" link={props => <a href="/overdue" {...props} />} />
  )
  expect(screen.getByRole('link').textContent).toBe('Overdue47oldest 9 working days')
})

test('loading is said and its bars are hidden; failure is an alert that can be retried', () => {
  const onRetry = vi.fn()
  render(
    <UiProvider dir="rtl" env="test">
      <LoadingTable label="loading the cases" columns={[10, 20]} rows={3} />
      <Failed title="not fetched" request="request 17" retry={{ label: 'again', onRetry }} />
    </UiProvider>
  )
  expect(screen.getByRole('status', { name: 'loading the cases' }).getAttribute('aria-busy')).toBe('true')
  expect(screen.getByRole('alert').textContent).toContain('request 17')
  screen.getByRole('button', { name: 'again' }).click()
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('a forbidden storage costs the memory of the colour scheme, nothing else', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  const manager = createColourSchemeManager()
  expect(manager.get('auto')).toBe('auto')
  manager.set('dark')
  manager.clear()
})

test('the colour scheme is remembered and follows the other windows', () => {
  const manager = createColourSchemeManager()
  manager.set('dark')
  expect(manager.get('auto')).toBe('dark')
  const onUpdate = vi.fn()
  manager.subscribe(onUpdate)
  window.dispatchEvent(new StorageEvent('storage', { key: 'miqat.colourScheme', newValue: 'light' }))
  manager.unsubscribe()
  window.dispatchEvent(new StorageEvent('storage', { key: 'miqat.colourScheme', newValue: 'dark' }))
  expect(onUpdate.mock.calls).toEqual([['light']])
})
