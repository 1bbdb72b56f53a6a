import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser for the tests is. Where there is none it is installed, or an error says in one line what to install. */
export function findChromium(): string {
  const found = places.find(place => place !== undefined && existsSync(place))
  if (found) return found
  if (!canInstall())
    throw new Error('The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH.')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  }
  execFileSync('apt-get', ['update', '-qq'], { ...quiet, stdio: ['ignore', 'ignore', 'inherit'] })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    ...quiet,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  return '/usr/bin/chromium'
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
