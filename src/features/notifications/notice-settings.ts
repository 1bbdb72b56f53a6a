import * as z from 'zod/mini'
import type { NewsKind } from './news'

/** What this desk wants to be told, and whether on the desktop too. */
export type NoticeSettings = Readonly<Record<NewsKind | 'desktop', boolean>>

const storageKey = 'miqat.notices'
const defaults: NoticeSettings = { overdue: true, atRisk: true, assigned: true, calendar: true, desktop: false }
const flag = z.catch(z.optional(z.boolean()), undefined)
const stored = z.object({ overdue: flag, atRisk: flag, assigned: flag, calendar: flag, desktop: flag })

const listeners = new Set<() => void>()
let current: NoticeSettings | null = null

/** What was chosen here before; what cannot be read is as it is at first. The same object until it changes. */
export function noticeSettings(): NoticeSettings {
  current ??= { ...defaults, ...chosen() }
  return current
}

export function subscribeToNoticeSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A full or forbidden storage is no reason to fail: it then holds until the page is left. */
export function setNoticeSetting(name: keyof NoticeSettings, value: boolean): void {
  current = { ...noticeSettings(), [name]: value }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {}
  for (const listener of listeners) listener()
}

function chosen(): Partial<NoticeSettings> {
  try {
    const read = stored.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'))
    return read.success ? Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined)) : {}
  } catch {
    return {}
  }
}
