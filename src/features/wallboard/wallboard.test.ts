import { describe, expect, it } from 'vitest'
import { wallboardSearch } from './search'
import { pairsOf } from './today'
import { firstTurn, ofRound, turned } from './turning'
import { entryOf, isNight } from './version'

describe('the address of a screen', () => {
  it('says all there is to say, and what it does not understand it leaves out', () => {
    expect(
      wallboardSearch.parse({ pages: ['next', 'nonsense', 'next'], seconds: 9, language: 'ar', theme: 'dark' })
    ).toEqual({
      pages: ['next'],
      seconds: 9,
      language: ['ar'],
      theme: 'dark'
    })
    expect(wallboardSearch.parse({ pages: 'x', seconds: 1, language: 3, theme: 'pink', office: 'saham' })).toEqual({
      office: ['saham']
    })
    expect(wallboardSearch.parse({})).toEqual({})
  })
})

describe('the rounds', () => {
  it('go through all pages, and a language has its turn a round', () => {
    let turn = firstTurn
    const seen: [number, string | undefined][] = []
    for (let step = 0; step < 6; step++) {
      seen.push([turn.page, ofRound(['ar', 'en'], turn)])
      turn = turned(turn, 1, 3)
    }
    expect(seen).toEqual([
      [0, 'ar'],
      [1, 'ar'],
      [2, 'ar'],
      [0, 'en'],
      [1, 'en'],
      [2, 'en']
    ])
    expect(turned({ page: 0, round: 1 }, -1, 3)).toEqual({ page: 2, round: 0 })
    expect(turned(firstTurn, -1, 3)).toEqual({ page: 2, round: 0 })
  })
})

describe('a new version', () => {
  it('is another module that the page begins with; a page of somebody else is none', () => {
    const page =
      '<html><script src="/x.js"></script><script type="module" crossorigin src="/assets/index-a1.js"></script>'
    expect(entryOf(page)).toBe('/assets/index-a1.js')
    expect(entryOf('<html>Sign in</html>')).toBeNull()
  })

  it('is looked for from two to four at night where the agreement holds', () => {
    const night = (time: string) => isNight(Date.parse(`2026-11-23T${time}:00+04:00`), 'Asia/Muscat')
    expect([night('01:59'), night('02:00'), night('03:59'), night('04:00'), night('14:30')]).toEqual([
      false,
      true,
      true,
      false,
      false
    ])
  })
})

describe('today against the working day before', () => {
  const day = (date: string, opened: number, closed: number, open: number) => ({
    date,
    opened,
    reopened: 1,
    closed,
    open
  })
  const bucket = (from: string, met: number) => ({ from, to: from, key: null, met, missed: 2, openPastDue: 0 })
  const days = [day('2026-11-19', 9, 7, 100), day('2026-11-20', 0, 0, 100), day('2026-11-22', 4, 3, 101)]

  it('pairs the two days, and leaves out what is not counted', () => {
    expect(pairsOf(days, [bucket('2026-11-19', 5), bucket('2026-11-22', 1)], '2026-11-22', '2026-11-19')).toEqual([
      { key: 'opened', now: 5, before: 10 },
      { key: 'closed', now: 3, before: 7 },
      { key: 'inTime', now: 1, before: 5 },
      { key: 'open', now: 101, before: 100 }
    ])
    expect(pairsOf(days, null, '2026-11-22', '2026-11-19')?.map(({ key }) => key)).toEqual(['opened', 'closed', 'open'])
    expect(pairsOf(days, null, '2026-11-23', '2026-11-19')).toBeNull()
  })
})
