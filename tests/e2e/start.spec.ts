import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import type { CaseAnswer, CasePage } from '#api/generated/types.gen'

/** What `npm start` runs, with an app that was built before: every other test would lose its own while it is built anew. */
function start(data: string): { child: ChildProcess; address: Promise<string> } {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/start.ts'], {
    // A month is filled in faster than a year, and tells as much.
    env: {
      ...process.env,
      MIQAT_DEMO_MONTHS: '1',
      MIQAT_DATA: data,
      MIQAT_APP: 'dist/app',
      MIQAT_LOG: 'silent',
      PORT: '0',
      HOST: '127.0.0.1'
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that all of it can be killed at once, as a machine that goes down would.
    detached: true
  })
  const address = new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text
      const found = /ready after \d+ s: (http:\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(said)))
  })
  return { child, address }
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  const gone = new Promise(resolve => child.once('exit', resolve))
  if (child.pid) process.kill(-child.pid, 'SIGKILL')
  await gone
}

test('one command serves the dashboard on a backend of its own; killed and started again, all is there', async ({
  page,
  request
}) => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'miqat-start-'))
  const data = join(folder, 'data')
  let server = start(data)
  try {
    const first = await server.address
    await page.addInitScript(() => localStorage.setItem('miqat.settings', JSON.stringify({ language: 'en' })))
    await page.goto(`${first}/queues/all`)
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^1[0-9]{3}$/)

    const free = await request.get(`${first}/api/cases?open=true&assignee=none&limit=1`)
    const [row] = ((await free.json()) as CasePage).cases
    const id = row?.id ?? ''
    const { headers } = await readCase(request, first, id)
    const noted = await request.post(`${first}/api/cases/${id}/actions`, {
      headers: { 'if-match': headers.etag ?? '', 'idempotency-key': 'e2e-note-1' },
      data: { kind: 'note', text: 'Kept through a kill' }
    })
    expect(noted.status()).toBe(200)

    await kill(server)
    server = start(data)
    const second = await server.address
    const { body } = await readCase(request, second, id)
    expect(body.case.history.at(-1)).toMatchObject({ kind: 'note', text: 'Kept through a kill' })
    await page.goto(`${second}/queues/all`)
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 30_000 })
  } finally {
    await kill(server)
    rmSync(folder, { recursive: true, force: true })
  }
})

async function readCase(request: APIRequestContext, url: string, id: string) {
  const response = await request.get(`${url}/api/cases/${id}`)
  expect(response.status()).toBe(200)
  return { headers: response.headers(), body: (await response.json()) as CaseAnswer }
}
