import type { Logger } from 'pino'
import type { Database } from '../db/database'
import { CHANNEL } from './channel'
import { concerns, type Frame, framesAfter, numberOf } from './frames'
import { lastEventId } from './last'

/** Somebody who listens. */
export type Listener = {
  readonly offices: readonly string[] | null
  /** Everything there is to say at once, as it goes over the line. */
  tell(text: string): void
  /** What was missed can no longer be told. */
  reset(lastId: string): void
}

/** Every event once and in order, to everybody who listens at this process, whichever process it came from. */
export type Feed = {
  readonly instance: string
  /** Begins with what came after an event, or with now. What it returns ends it. */
  listen(listener: Listener, lastSeen: string | undefined): Promise<() => void>
  /** Says one thing to all, such as a heartbeat. */
  tellAll(text: string): void
  /** Looks for news by itself; the database's own word is waited for no longer. */
  pull(): Promise<void>
  close(): Promise<void>
}

type Told = { readonly listener: Listener; number: number; ready: boolean }

const KEPT = 5000
const PAGE = 2000
/** Who has missed more reads the list again faster than all of it. */
const MOST_MISSED = 20_000
/** News within this are told together: a thousand listeners are written to once. */
const TOGETHER_MS = 40

export async function openFeed(database: Database, instance: string, log: Logger): Promise<Feed> {
  const { db } = database
  const told = new Set<Told>()
  let recent: Frame[] = []
  let last = await lastEventId(db)
  /** Everything after this number is in `recent`. */
  let since = last
  let pulling: Promise<void> | undefined
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  async function read(): Promise<void> {
    for (let full = true; full && !closed; ) {
      const frames = await framesAfter(db, instance, last, PAGE)
      full = frames.length === PAGE
      keep(frames)
      for (const one of told) if (one.ready) catchUp(one)
    }
  }

  function keep(frames: readonly Frame[]): void {
    last = frames.at(-1)?.number ?? last
    recent.push(...frames)
    if (recent.length <= KEPT * 1.5) return
    since = recent[recent.length - KEPT - 1]?.number ?? since
    recent = recent.slice(-KEPT)
  }

  /** From what is kept; there is always enough of it for who is ready. */
  function catchUp(one: Told): void {
    if (one.number >= last) return
    const text = textAfter(one.number, one.listener.offices)
    one.number = last
    if (text) one.listener.tell(text)
  }

  const shared = { from: -1, to: -1, text: '' }
  function textAfter(number: number, offices: readonly string[] | null): string {
    if (offices === null && shared.from === number && shared.to === last) return shared.text
    const text = recent
      .slice(firstAfter(recent, number))
      .filter(frame => concerns(frame, offices))
      .map(frame => frame.text)
      .join('')
    if (offices === null) Object.assign(shared, { from: number, to: last, text })
    return text
  }

  async function pull(): Promise<void> {
    if (pulling !== undefined) {
      again = true
      return pulling
    }
    pulling = read()
      .catch((error: unknown) => log.warn({ err: error }, 'events could not be read'))
      .finally(() => {
        pulling = undefined
        if (again && !closed) {
          again = false
          soon()
        }
      })
    return pulling
  }

  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void pull()
    }, TOGETHER_MS)
  }

  async function resume(one: Told, lastSeen: string): Promise<void> {
    const number = numberOf(instance, lastSeen)
    // What this process has not heard of yet, another may have told.
    if (number !== undefined && number > last) await pull()
    if (number === undefined || number > last || !(await tellMissed(one, number))) {
      one.number = last
      one.listener.reset(`${instance}-${last}`)
    }
  }

  /** From the database, until what is kept reaches back far enough. False where a part of it is gone. */
  async function tellMissed(one: Told, number: number): Promise<boolean> {
    one.number = number
    if (number < since && !(await isKept(number))) return false
    for (let count = 0; one.number < since; count += PAGE) {
      if (count >= MOST_MISSED) return false
      const frames = await framesAfter(db, instance, one.number, PAGE)
      const text = frames.filter(frame => concerns(frame, one.listener.offices)).map(frame => frame.text)
      if (text.length > 0) one.listener.tell(text.join(''))
      one.number = frames.at(-1)?.number ?? last
    }
    return true
  }

  async function isKept(number: number): Promise<boolean> {
    const { first } = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.min('id').as('first'))
      .executeTakeFirstOrThrow()
    return first !== null && first <= number + 1
  }

  const deaf = await database.listen(CHANNEL, soon)
  return {
    instance,
    async listen(listener, lastSeen) {
      const one: Told = { listener, number: last, ready: false }
      told.add(one)
      if (lastSeen !== undefined) await resume(one, lastSeen)
      one.ready = true
      catchUp(one)
      return () => told.delete(one)
    },
    tellAll(text) {
      for (const { listener } of told) listener.tell(text)
    },
    pull,
    async close() {
      closed = true
      clearTimeout(timer)
      await deaf()
      await pulling
    }
  }
}

/** Where those after a number begin, by halving. */
function firstAfter(frames: readonly Frame[], number: number): number {
  let [low, high] = [0, frames.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.number ?? 0) > number) high = middle
    else low = middle + 1
  }
  return low
}
