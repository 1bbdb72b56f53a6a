import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { install } from '../../scripts/install'

const places = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext']

/** The text of a PDF, page by page, as another program reads it. Where there is none it is installed, or an error says in one line what to install. */
export function pdfPages(file: string): string[] {
  const found = places.find(existsSync)
  if (!found) install('poppler-utils', 'This test reads PDF by pdftotext: install it (apt-get install poppler-utils).')
  return execFileSync(found ?? 'pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter(Boolean)
}
