import { type Failing, readFailing } from './fail'
import type { BackendOptions } from './options'

/** Where parameters live between one page and the next; a browser's `sessionStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'miqat.demo'
const names = ['demo.cases', 'demo.seed', 'demo.at', 'demo.fail'] as const
type Name = (typeof names)[number]
type Given = Readonly<Partial<Record<Name, string>>>

const MOST_CASES = 100_000
const MOST_SEED = 2_147_483_647

/**
 * Reads `demo.cases`, `demo.seed`, `demo.at` and `demo.fail` off a page's address. They are remembered, so that they outlive
 * navigation and reload, until `demo.reset` forgets them. What cannot be used is reported and left out.
 */
export function optionsOf(
  search: string,
  store: Store,
  // biome-ignore lint/suspicious/noConsole: who typed the address reads the console, and nowhere else is there a place to say it.
  warn: (message: string) => void = console.warn
): BackendOptions {
  const given = remembered(new URLSearchParams(search), store)
  const refuse = (name: Name, value: string, wanted: string) =>
    warn(`${name}=${value} cannot be used: expected ${wanted}. The default is used instead.`)
  const use = <Value>(name: Name, read: (text: string) => Value | undefined, wanted: string): Value | undefined => {
    const text = given[name]
    const value = text === undefined ? undefined : read(text)
    if (text !== undefined && value === undefined) refuse(name, text, wanted)
    return value
  }
  return {
    cases: use('demo.cases', text => whole(text, MOST_CASES), `a whole number from 0 to ${MOST_CASES}`),
    seed: use('demo.seed', text => whole(text, MOST_SEED), `a whole number from 0 to ${MOST_SEED}`),
    at: use('demo.at', instant, 'an instant such as 2026-11-22T11:42:07+04:00, from 2024 to 2028'),
    fail: failing(given['demo.fail'], part => refuse('demo.fail', part, 'operationId:kind'))
  }
}

function remembered(params: URLSearchParams, store: Store): Given {
  if (params.has('demo.reset')) store.removeItem(KEY)
  const kept = { ...read(store), ...named(name => params.get(name)) }
  if (Object.keys(kept).length > 0) store.setItem(KEY, JSON.stringify(kept))
  return kept
}

function read(store: Store): Given {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? named(name => (kept as Record<string, unknown>)[name]) : {}
  } catch {
    return {}
  }
}

function named(find: (name: Name) => unknown): Given {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = find(name)
      return typeof value === 'string' ? [[name, value]] : []
    })
  )
}

function whole(text: string, most: number): number | undefined {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : NaN
  return value <= most ? value : undefined
}

/** The calendar knows a few years; a world far outside them would have neither holidays nor a past. */
function instant(text: string): number | undefined {
  // A `+` in an address is a space.
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text.trim().replace(' ', '+')) : NaN
  return at >= Date.UTC(2024, 0, 1) && at < Date.UTC(2029, 0, 1) ? at : undefined
}

function failing(text: string | undefined, reject: (part: string) => void): Failing | undefined {
  return text === undefined || text === '' ? undefined : readFailing(text, reject)
}
