// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { setDigits, setLanguage, startWords } from './init'
import { useWords } from './use-words'

beforeAll(() => startWords('ar'))
afterEach(cleanup)

const functions = new Set<unknown>()

function Found() {
  const t = useWords('casework')
  functions.add(t)
  return <p>{t('palette.found', { count: 1234 })}</p>
}

test('sentences change with the language and with the digits of their numbers', async () => {
  render(<Found />)
  const shown = () => screen.getByText(/./).textContent ?? ''
  expect(shown()).toContain('1,234')
  act(() => setDigits('arab'))
  expect(shown()).toContain('١٬٢٣٤')
  await act(() => setLanguage('en'))
  expect(shown()).toBe('1,234 found')
  expect(functions.size).toBe(3)
})
