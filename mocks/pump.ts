import type { Desk } from './desk'

const LONGEST_MS = 1000
const SHORTEST_MS = 25

const running = new WeakMap<Desk, { listeners: number; stop: () => void }>()

/**
 * Keeps the world going while somebody listens. Without listeners no timer runs: what should have happened meanwhile
 * is made up for when the next question comes.
 */
export function listenWhile(desk: Desk): () => void {
  const pump = running.get(desk) ?? { listeners: 0, stop: run(desk) }
  pump.listeners++
  running.set(desk, pump)
  return () => {
    pump.listeners--
    if (pump.listeners > 0) return
    pump.stop()
    running.delete(desk)
  }
}

function run(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout>
  const next = () => {
    const wait = desk.world().nextAt - desk.clock.now()
    timer = setTimeout(next, Math.max(SHORTEST_MS, Math.min(LONGEST_MS, wait)))
  }
  next()
  return () => clearTimeout(timer)
}
