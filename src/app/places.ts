/** The pages of the app, in the order of the navigation; one that needs a capability is not offered without it. */
export const places = [
  { to: '/overview', name: 'overview', needs: null },
  { to: '/queues', name: 'queues', needs: null },
  { to: '/triage', name: 'triage', needs: null },
  { to: '/compliance', name: 'compliance', needs: 'completions' },
  { to: '/diagnostics', name: 'diagnostics', needs: null }
] as const

export type Place = (typeof places)[number]

export const placesOf = (capabilities: readonly string[]): readonly Place[] =>
  places.filter(({ needs }) => needs === null || capabilities.includes(needs))
