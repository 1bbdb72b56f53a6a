import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightText = '', darkText = ''] = css.split('@media screen')
const light = colours(lightText)
const schemes = { light, dark: { ...light, ...colours(darkText) } }

const grounds = ['ground', 'panel', 'sunken', 'hover', 'selected']
const texts = ['ink', 'ink-2', 'placeholder', 'sea', 'copper', 'overdue', 'at-risk', 'on-track', 'waiting']
const softs = ['sea', 'copper', 'overdue', 'at-risk', 'on-track', 'waiting']
const steps = [1, 2, 3, 4, 5]

/** Every pair of text and ground in use: [text, ground]. */
const textPairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap(ground => texts.map(text => [text, ground] as const)),
  ...softs.flatMap(tone => [[tone, `${tone}-soft`] as const, ['ink', `${tone}-soft`] as const]),
  ['ink-2', 'track'],
  ['waiting', 'hatch-ground'],
  ['on-current', 'current'],
  ['on-solid', 'sea-solid'],
  ['on-solid', 'overdue-deep'],
  ['on-solid', 'sea-solid-hover'],
  ...steps.flatMap(step => [
    [step > 3 ? 'on-heat-deep' : 'on-heat-pale', `heat-late-${step}`] as const,
    [step > 3 ? 'on-heat-deep' : 'on-heat-pale', `heat-ahead-${step}`] as const,
    [step > 3 ? 'on-heat-today-deep' : 'on-heat-pale', `heat-today-${step}`] as const
  ])
]

/** What is seen but not read: bars against their track, borders of fields, the ring of the focus. */
const shapePairs: readonly (readonly [string, string])[] = [
  ...['sea', 'copper', 'overdue', 'at-risk', 'on-track', 'waiting'].map(tone => [`${tone}-fill`, 'track'] as const),
  ...grounds.flatMap(ground => [['control', ground] as const, ['sea', ground] as const])
]

describe.each(Object.entries(schemes))('the colours of the %s scheme', (_, scheme) => {
  test.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrastOf(colourOf(scheme, text), colourOf(scheme, ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s can be told from %s', (shape, ground) => {
    expect(contrastOf(colourOf(scheme, shape), colourOf(scheme, ground))).toBeGreaterThanOrEqual(3)
  })
})

test('both schemes give every colour', () => {
  expect(Object.keys(colours(darkText)).sort()).toEqual(Object.keys(light).sort())
})

test('black on white is 21 to 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
})

function colours(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), match => [match[1], match[2]]))
}

function colourOf(scheme: Readonly<Record<string, string>>, name: string): string {
  const colour = scheme[name]
  if (!colour) throw new Error(`no colour --${name}`)
  return colour
}

/** As WCAG 2.2 defines it, 1 to 21. */
function contrastOf(one: string, other: string): number {
  const luminances = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
}

function luminanceOf(colour: string): number {
  const channel = (start: number) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
