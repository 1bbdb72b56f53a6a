import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium'
import { findPostgres } from './postgres'

/** Everything that has to hold, one after the other: checks, unit and contract tests, the builds, the browser. All run even when one fails. */
type Tally = { readonly passed: number; readonly failed: number }

const folder = mkdtempSync(join(tmpdir(), 'miqat-test-'))
const bin = (name: string) => join('node_modules', '.bin', name)

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  return status === 0
}

/** A check counts as a failure when it fails; it is no test, so it is not counted when it passes. */
const checked = (ok: boolean): Tally => ({ passed: 0, failed: ok ? 0 : 1 })

function unit(): Tally {
  const report = join(folder, 'vitest.json')
  const ok = run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], {
    PG_BIN: findPostgres()
  })
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(report)
  return sure(ok, { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : numFailedTestSuites) })
}

function browser(): Tally {
  const report = join(folder, 'playwright.json')
  const env = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const ok = run(bin('playwright'), ['test', '--reporter=dot,json'], env)
  const { expected = 0, unexpected = 0, flaky = 0 } = read(report).stats ?? {}
  // A test that passed only when it was tried again is broken.
  return sure(ok, { passed: expected, failed: unexpected + flaky })
}

/** A runner that fell over without a count has failed all the same, and so has one that ran nothing. */
function sure(ok: boolean, tally: Tally): Tally {
  return (ok && tally.passed > 0) || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numFailedTestSuites?: number
  stats?: { expected?: number; unexpected?: number; flaky?: number }
}

function read(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

const stages: readonly (() => Tally)[] = [
  () => checked(run('npm', ['run', '--silent', 'check'])),
  unit,
  () => checked(run(bin('vite'), ['build', '--logLevel', 'warn'])),
  () => checked(run(bin('vite'), ['build', '--mode', 'demo', '--logLevel', 'warn'])),
  browser
]
const tallies = stages.map(stage => stage())
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
rmSync(folder, { recursive: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
