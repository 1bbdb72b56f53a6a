import volumes from './volumes.json' with { type: 'json' }

/** How the cases of a service behave. Shares are of all its cases. */
export type Traits = {
  /** Arrivals on an ordinary working day. */
  readonly volume: number
  /** Outside these months (1 to 12) hardly any arrive. */
  readonly months: readonly number[] | null
  readonly lateShare: number
  readonly pausedShare: number
  /** Cases that need a visit to the place. */
  readonly inspectedShare: number
  readonly counterShare: number
  readonly businessShare: number
  /** In thousandths of a rial; 0 is free of charge. */
  readonly feeBaisa: number
}

type Habits = Omit<Traits, 'volume' | 'months'>

const office: Habits = {
  lateShare: 0.07,
  pausedShare: 0.19,
  inspectedShare: 0,
  counterShare: 0.22,
  businessShare: 0.2,
  feeBaisa: 3000
}

const byCategory: Readonly<Record<string, Habits>> = {
  'lease-contracts': { ...office, lateShare: 0.06, businessShare: 0.25, feeBaisa: 15_000 },
  'health-cards-vehicle-signage': { ...office, lateShare: 0.05, pausedShare: 0.12, counterShare: 0.4, feeBaisa: 5000 },
  'municipal-licences': { ...office, lateShare: 0.08, businessShare: 0.8, feeBaisa: 20_000 },
  'building-permits': { ...office, lateShare: 0.17, pausedShare: 0.32, inspectedShare: 0.3, feeBaisa: 50_000 },
  'utilities-completion': { ...office, lateShare: 0.1, pausedShare: 0.24, inspectedShare: 0.25, feeBaisa: 10_000 },
  'land-and-site-works': { ...office, lateShare: 0.1, pausedShare: 0.22, inspectedShare: 0.35, feeBaisa: 10_000 },
  'business-inspections': { ...office, lateShare: 0.15, inspectedShare: 0.7, businessShare: 0.95, feeBaisa: 5000 },
  'public-health-environment': { ...office, lateShare: 0.09, pausedShare: 0.06, inspectedShare: 0.3, feeBaisa: 0 },
  'complaints-certificates-general': { ...office, lateShare: 0.09, pausedShare: 0.15, feeBaisa: 1000 },
  'internal-systems': { ...office, pausedShare: 0, counterShare: 0, businessShare: 0, feeBaisa: 0 }
}

/** The ones a report should find: clearly worse than the rest of their category. */
const exceptional: Readonly<Record<string, Partial<Traits>>> = {
  'building-permit-major-new': { lateShare: 0.26 },
  'building-permit-major-register': { lateShare: 0.22 },
  'business-inspection-health': { lateShare: 0.24 },
  'pest-control-request': { lateShare: 0.16 },
  'deposit-refund': { lateShare: 0.2, pausedShare: 0.35 },
  'municipal-licence-cancel': { lateShare: 0.14 },
  'winter-camping-site-request': { months: [10, 11, 12, 1, 2, 3] }
}

export function traitsOf(code: string, category: string): Traits {
  const volume = (volumes as Readonly<Record<string, number>>)[code] ?? 0.5
  return { volume, months: null, ...(byCategory[category] ?? office), ...exceptional[code] }
}
