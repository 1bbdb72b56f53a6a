// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StateChip } from './StateChip.tsx'
import { type State, toneOfState } from './StateShape.tsx'

const states = Object.keys(toneOfState) as State[] // the record has every state and no other

afterEach(cleanup)

test.each(states)('the chip of a case that is %s has a word, a shape and a colour', state => {
  render(<StateChip state={state} label="the word" />)
  const chip = screen.getByText('the word')
  const shape = chip.querySelector('svg')
  expect(shape?.getAttribute('data-shape')).toBe(state)
  expect(shape?.getAttribute('aria-hidden')).toBe('true')
  expect(chip.getAttribute('data-tone')).toBe(toneOfState[state])
})

test('no two states share a shape', () => {
  render(states.map(state => <StateChip key={state} state={state} label={state} />))
  const shapes = states.map(state => screen.getByText(state).querySelector('svg')?.innerHTML)
  expect(new Set(shapes).size).toBe(states.length)
})
