import { resolved, type Schema } from './contract'
import type { Dice } from './dice'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** A value that a schema takes. */
export function sampleOf(schema: Schema, dice: Dice): Json {
  const { type, const: constant, enum: values, oneOf, anyOf, allOf, format, ...rest } = resolved(schema)
  if (constant !== undefined) return constant
  if (values) return dice.one(values)
  if (oneOf ?? anyOf) return sampleOf(dice.one((oneOf ?? anyOf) as readonly Schema[]), dice)
  if (allOf) return Object.assign({}, ...allOf.map(part => sampleOf(part, dice)))
  switch (type) {
    case 'integer':
    case 'number':
      return rest.minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return rest.prefixItems
        ? rest.prefixItems.map(each => sampleOf(each, dice))
        : [sampleOf(rest.items ?? { type: 'string' }, dice)]
    case 'object':
      return Object.fromEntries(
        Object.entries(rest.properties ?? {})
          .filter(([name]) => rest.required?.includes(name) || dice.chance(0.3))
          .map(([name, each]) => [name, sampleOf(each, dice)])
      )
    default:
      return textOf(format, rest.pattern)
  }
}

function textOf(format: string | undefined, pattern: string | undefined): string {
  if (format === 'date-time') return '2026-11-24T10:00:00+04:00'
  if (format === 'date') return '2026-11-24'
  return pattern?.includes('24:00') ? '10:00' : 'conformance'
}

// What no field of the contract is, and what breaks those who trust.
const strangers: readonly Json[] = [
  null,
  true,
  -1,
  1.5,
  9.1e15,
  1e300,
  '',
  'NaN',
  '\u0000',
  '2026-13-45T99:99:99Z',
  '../../etc/passwd',
  "'; drop table cases; --",
  '{{7*7}}',
  'x'.repeat(5000),
  [],
  [[[[[]]]]],
  {},
  { $ne: null },
  { length: 1e9 }
]

// As text, for an object written here would take `__proto__` for what it is.
const uninvited = '{"__proto__":{"admin":true},"constructor":"x","isAdmin":1}'

/** One value somewhere inside is taken away, or replaced by what does not belong there. */
export function spoilt(value: Json, dice: Dice): Json {
  if (Array.isArray(value) && value.length > 0 && dice.chance(0.7)) {
    const place = dice.whole(value.length)
    return value.map((each: Json, index: number) => (index === place ? spoilt(each, dice) : each))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && dice.chance(0.8))
    return spoiltField(value as { [name: string]: Json }, dice)
  return dice.one(strangers)
}

function spoiltField(value: { readonly [name: string]: Json }, dice: Dice): Json {
  const names = Object.keys(value)
  if (names.length === 0) return dice.one(strangers)
  const name = dice.one(names)
  const { [name]: own = null, ...others } = value
  const unknown: { [name: string]: Json } = dice.chance(0.2) ? JSON.parse(uninvited) : {}
  return dice.chance(0.3) ? { ...others, ...unknown } : { ...others, ...unknown, [name]: spoilt(own, dice) }
}

/** A text that is no JSON, or such JSON as is meant to hurt whoever reads it. */
export function brokenText(text: string, dice: Dice): string {
  return dice.one([
    () => text.slice(0, 1 + dice.whole(Math.max(1, text.length - 1))),
    () => `${text}${text}`,
    () => text.replaceAll('"', "'"),
    () => `\uFEFF\uFEFF${text}`,
    () => '['.repeat(20_000),
    () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
    () => '{"a":'.repeat(3000),
    () => '"\\ud800"',
    () => '-',
    () => '1e999999',
    () => '\u0000',
    () => `kind=claim&to=${'x'.repeat(100)}`,
    () => '<?xml version="1.0"?><claim/>'
  ])()
}
