import { describe, expect, it } from 'vitest'
import type { Judged, Verdict } from './judge'
import type { Level } from './rule'
import { jsonOf, junitOf, storyOf, summaryOf } from './tell'

const broken: Verdict = {
  kind: 'broken',
  why: 'there is <one> too many',
  evidence: { asked: 'GET /cases', came: '200 "\u0000"' }
}

describe('what came of it', () => {
  it('fails a backend for what it owes, and not for what would be better', () => {
    expect(summaryOf([judged('must', broken)])).toMatchObject({ broken: 1, fails: true })
    expect(summaryOf([judged('capability', broken)])).toMatchObject({ fails: true })
    expect(summaryOf([judged('should', broken), judged('must', { kind: 'kept' })])).toMatchObject({
      kept: 1,
      broken: 1,
      fails: false
    })
    expect(summaryOf([judged('must', { kind: 'skipped', why: 'no case' })])).toMatchObject({ skipped: 1, fails: false })
  })

  it('is told with what was asked, what came and what the contract says', () => {
    const story = storyOf(judged('must', broken))
    for (const part of ['GET /cases', '200', 'there is <one> too many', 'Order: by due', 'GET /the/place'])
      expect(story).toContain(part)
    expect(storyOf(judged('must', { kind: 'kept' }))).toBeNull()
  })

  it('is XML that a build server can read, whatever came', () => {
    const text = junitOf([
      judged('must', broken),
      judged('should', broken),
      judged('must', { kind: 'skipped', why: '"&"' })
    ])
    expect(text).toContain('<failure message="there is &lt;one&gt; too many">')
    expect(text).toContain('failures="1" skipped="1"')
    expect(text).toContain('<skipped message="&quot;&amp;&quot;"/>')
    expect(text).not.toContain('\u0000')
  })

  it('is JSON with every rule', () => {
    const { fails, rules } = JSON.parse(jsonOf('http://desk.test/api', [judged('must', broken)]))
    expect([fails, rules]).toEqual([
      true,
      [expect.objectContaining({ id: 'paging.order', kind: 'broken', why: 'there is <one> too many' })]
    ])
  })
})

function judged(level: Level, verdict: Verdict): Judged {
  const rule = {
    id: 'paging.order',
    level,
    says: 'Order: by due, then by id',
    where: 'GET /the/place',
    check: () => Promise.resolve()
  }
  return { rule, verdict, ms: 12 }
}
