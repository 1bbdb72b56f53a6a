import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import type { CaseAnswer, CasePage } from '#api/generated/types.gen'

/** What `npm start` runs, with an app that was built before: every other test would lose its own while it is built anew. */
function start(data: string, port: number): { child: ChildProcess; address: Promise<string> } {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/start.ts'], {
    // A month is filled in faster than a year, and tells as much.
    env: {
      ...process.env,
      MIQAT_DEMO_MONTHS: '1',
      MIQAT_DATA: data,
      MIQAT_APP: 'dist/app',
      MIQAT_LOG: 'silent',
      PORT: String(port),
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

/** One that nobody has: the server has to come back at the address the page knows. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  const gone = new Promise(resolve => child.once('exit', resolve))
  if (child.pid) process.kill(-child.pid, 'SIGKILL')
  await gone
}

test('one command serves the dashboard on a backend of its own; killed and started again, all is there and the open page is right again', async ({
  page,
  request
}) => {
  test.setTimeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'miqat-start-'))
  const data = join(folder, 'data')
  const port = await freePort()
  let server = start(data, port)
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
    await expect(page.getByText('Live', { exact: true })).toBeHidden({ timeout: 30_000 })
    server = start(data, port)
    expect(await server.address).toBe(first)
    const { headers: now, body } = await readCase(request, first, id)
    expect(body.case.history.at(-1)).toMatchObject({ kind: 'note', text: 'Kept through a kill' })
    const claimed = await request.post(`${first}/api/cases/${id}/actions`, {
      headers: { 'if-match': now.etag ?? '', 'idempotency-key': 'e2e-claim-1' },
      data: { kind: 'claim' }
    })
    expect(claimed.status()).toBe(200)

    // The page that was open all the while is live again by itself, and right.
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 60_000 })
    const nobodys = page.getByRole('link', { name: /^Unassigned/ })
    await expect
      .poll(async () => {
        const { total = Number.NaN } = (await (
          await request.get(`${first}/api/cases?open=true&assignee=none&limit=1`)
        ).json()) as CasePage
        return Number(((await nobodys.textContent()) ?? '').replace(/\D/g, '')) - total
      })
      .toBe(0)
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
