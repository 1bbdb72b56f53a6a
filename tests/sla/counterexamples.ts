import type { WeekHours } from '../../src/sla/types'
import type { Situation } from './arbitraries'

const always = [['00:00', '24:00']] as const
const sparse: WeekHours = {
  sun: [],
  mon: always,
  tue: always,
  wed: always,
  thu: [],
  fri: [['07:30', '14:30']],
  sat: []
}

/** Situations that once told the engine and the reference apart, kept so that they never do again. */
export const counterexamples: readonly { readonly why: string; readonly situation: Situation }[] = [
  {
    why: 'a pause without an end lasts until the case is stopped, to the millisecond',
    situation: {
      spec: { version: '1', timeZone: 'UTC', week: sparse, seasons: [], exceptions: [] },
      options: { office: 'sohar', from: '2033-11-28', to: '2034-04-07' },
      clock: {
        startedAt: 2018509200000,
        target: { value: 1, unit: 'workingDays' },
        pauses: [{ from: 2018509200000, to: null }],
        gaps: [],
        stoppedAt: 2018563200001
      },
      now: 2018509200000
    }
  }
]
