import type { Judged } from './judge'

export type Summary = {
  readonly kept: number
  readonly broken: number
  readonly skipped: number
  readonly fails: boolean
}

/** What is better so does not fail a backend; what it owes does. */
export function summaryOf(judged: readonly Judged[]): Summary {
  const count = (kind: Judged['verdict']['kind']) => judged.filter(({ verdict }) => verdict.kind === kind).length
  const fails = judged.some(({ rule, verdict }) => verdict.kind === 'broken' && rule.level !== 'should')
  return { kept: count('kept'), broken: count('broken'), skipped: count('skipped'), fails }
}

const marks = { kept: 'ok     ', broken: 'BROKEN ', skipped: 'skipped' } as const

/** One line for each rule, for somebody who watches. */
export function lineOf({ rule, verdict, ms }: Judged): string {
  const why = verdict.kind === 'skipped' ? `  (${verdict.why})` : ''
  return `${marks[verdict.kind]}  ${rule.level.padEnd(10)}  ${rule.id.padEnd(34)}${String(Math.round(ms)).padStart(6)} ms${why}`
}

/** What was asked, what came and what the contract says, for each rule that is broken. */
export function storyOf({ rule, verdict }: Judged): string | null {
  if (verdict.kind !== 'broken') return null
  const { asked, came } = verdict.evidence
  return [
    `${rule.id} (${rule.level}): ${verdict.why}`,
    `  the contract  ${rule.says}  [${rule.where}]`,
    `  asked         ${indented(asked)}`,
    `  came          ${indented(came)}`
  ].join('\n')
}

function indented(text: string): string {
  return text.split('\n').join(`\n${' '.repeat(16)}`)
}

/** For machines: every rule with its verdict. */
export function jsonOf(url: string, judged: readonly Judged[]): string {
  const rules = judged.map(({ rule: { id, level, says, where }, verdict, ms }) => ({
    id,
    level,
    says,
    where,
    ms: Math.round(ms),
    ...verdict
  }))
  return `${JSON.stringify({ url, ...summaryOf(judged), rules }, null, 2)}\n`
}

/** As most build servers read it. What should be so and is not is told, but fails nothing. */
export function junitOf(judged: readonly Judged[]): string {
  const { skipped } = summaryOf(judged)
  const broken = judged.filter(({ rule, verdict }) => verdict.kind === 'broken' && rule.level !== 'should').length
  const cases = judged.map(testcaseOf).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="miqat conformance" tests="${judged.length}" failures="${broken}" skipped="${skipped}">
${cases}
</testsuite>
`
}

function testcaseOf(judged: Judged): string {
  const { rule, verdict, ms } = judged
  const open = `  <testcase classname="${rule.level}" name="${escaped(rule.id)}" time="${(ms / 1000).toFixed(3)}"`
  if (verdict.kind === 'kept') return `${open}/>`
  // Advice is told beside the test and does not fail it.
  const inside =
    verdict.kind === 'skipped'
      ? `<skipped message="${escaped(verdict.why)}"/>`
      : `<${rule.level === 'should' ? 'system-out' : `failure message="${escaped(verdict.why)}"`}>${escaped(storyOf(judged) ?? '')}</${rule.level === 'should' ? 'system-out' : 'failure'}>`
  return `${open}>${inside}</testcase>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML knows no control characters but three, however they are written. */
function escaped(text: string): string {
  return Array.from(text, letter => entities[letter] ?? (isXml(letter) ? letter : '\uFFFD')).join('')
}

function isXml(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    code > 0xffff
  )
}
