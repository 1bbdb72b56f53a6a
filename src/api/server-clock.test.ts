import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createServerClock } from './server-clock'

/** A desk whose monotonic clock and wall clock are set by hand. */
function desk(wallAhead = 0) {
  const time = { monotonic: 1000, wall: 5_000_000 + wallAhead }
  const clock = createServerClock({ monotonic: () => time.monotonic, wall: () => time.wall })
  const pass = (ms: number) => {
    time.monotonic += ms
    time.wall += ms
  }
  return { time, clock, pass }
}

describe('the server clock', () => {
  it('shows the desk’s time before the first answer', () => {
    const { clock } = desk()
    expect(clock.now()).toBe(5_000_000)
    expect(clock.deskError()).toBeNull()
  })

  it('follows the server although the desk is two hours wrong', () => {
    const twoHours = 7_200_000
    const { clock, pass } = desk(twoHours)
    clock.measure(1000, 1100, 5_000_050)
    pass(100)
    expect(clock.now()).toBe(5_000_100)
    expect(clock.deskError()).toEqual({ aheadMs: twoHours, withinMs: 50 })
  })

  it('does not move when the desk’s clock is set while the page is open', () => {
    const { clock, pass, time } = desk()
    clock.measure(1000, 1000, 5_000_000)
    pass(60_000)
    time.wall -= 3_600_000
    expect(clock.now()).toBe(5_060_000)
  })

  it('lets a quick answer count more than a slow one', () => {
    const { clock } = desk()
    clock.measure(0, 10_000, 100_000)
    expect(clock.deskError()?.withinMs).toBe(5000)
    clock.measure(10_000, 10_020, 105_010)
    expect(clock.deskError()?.withinMs).toBeLessThan(11)
  })

  it('is set right by the first answer after a sleep in which its monotonic clock stood still', () => {
    const { clock, time } = desk()
    clock.measure(1000, 1010, 5_000_005)
    time.wall += 3_600_000
    clock.measure(1010, 1020, 8_600_015)
    expect(clock.now()).toBeCloseTo(8_600_020, -2)
  })

  it('is never further off than it says, whatever the delays of the network', () => {
    const delay = fc.integer({ min: 0, max: 5000 })
    const trip = fc.record({
      wait: fc.integer({ min: 0, max: 60_000 }),
      up: delay,
      down: delay,
      heartbeat: fc.boolean()
    })
    fc.assert(
      fc.property(
        fc.array(trip, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 2e12 }),
        (trips, offset) => {
          const { clock, time, pass } = desk()
          clock.measure(time.monotonic, time.monotonic, time.monotonic + offset)
          for (const { wait, up, down, heartbeat } of trips) {
            pass(wait)
            const sentAt = time.monotonic
            pass(up)
            const said = time.monotonic + offset
            pass(down)
            if (heartbeat) clock.hear(time.monotonic, said)
            else clock.measure(sentAt, time.monotonic, said)
            const within = clock.deskError()?.withinMs ?? 0
            expect(Math.abs(clock.now() - (time.monotonic + offset))).toBeLessThanOrEqual(within + 1e-3)
          }
        }
      )
    )
  })
})
