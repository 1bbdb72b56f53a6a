import { existsSync } from 'node:fs'
import { install } from './install'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the browser for the tests is. Where there is none it is installed, or an error says in one line what to install. */
export function findChromium(): string {
  const found = places.find(place => place !== undefined && existsSync(place))
  if (found) return found
  install('chromium', 'The browser tests need Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH.')
  return '/usr/bin/chromium'
}
