import type { Agreement, AgreementService, Calendar, Season, WeekHours } from '#api/generated/types.gen'
import categories from './categories.json' with { type: 'json' }
import closures from './closures.json' with { type: 'json' }
import commitments from './commitments.json' with { type: 'json' }
import holidays from './holidays.json' with { type: 'json' }
import ramadan from './ramadan.json' with { type: 'json' }
import services from './services.json' with { type: 'json' }
import wilayats from './wilayats.json' with { type: 'json' }

/** North Al Batinah's agreement in the contract's shape; whoever serves it says as of when. */
export function northAlBatinah(): Omit<Agreement, 'asOf'> {
  return {
    version: 1,
    effectiveFrom: '2025-01-01',
    nameAr: 'اتفاقية مستوى تقديم الخدمات الرقمية',
    nameEn: 'Digital service level agreement',
    policy: { atRiskShare: 0.75, complianceTarget: 0.95 },
    categories: categories.map(category => ({ ...category })),
    services: servicesOf(),
    wilayats: wilayats.map(wilayat => ({ ...wilayat })),
    offices: wilayats.map(({ code, nameAr, nameEn }) => ({ code, wilayat: code, nameAr, nameEn })),
    calendar: calendarOf(),
    commitments: commitments.map(commitment => ({ ...commitment }))
  }
}

/** The table says "days"; that they are working days is the default until the governorate says otherwise. */
function servicesOf(): AgreementService[] {
  return services.map(({ targetDays, ...service }) => ({
    ...service,
    target: { value: targetDays, unit: 'workingDays' },
    status: 'active'
  }))
}

function calendarOf(): Calendar {
  const dated =
    <Kept extends object>(kept: Kept) =>
    (day: { date: string; nameAr: string; nameEn: string }) => ({
      ...day,
      ...kept
    })
  return {
    version: '1',
    timeZone: 'Asia/Muscat',
    week: weekOf('07:30', '14:30'),
    seasons: ramadan.map(seasonOf),
    exceptions: [
      ...holidays.announced.map(dated({ kind: 'holiday', status: 'announced' } as const)),
      ...holidays.expected.map(dated({ kind: 'holiday', status: 'expected' } as const)),
      ...closures.map(dated({ kind: 'closure' } as const))
    ].sort((one, other) => one.date.localeCompare(other.date))
  }
}

function seasonOf({ from, to, hijriYear }: (typeof ramadan)[number]): Season {
  return { from, to, nameAr: `رمضان ${hijriYear}`, nameEn: `Ramadan ${hijriYear}`, hours: weekOf('09:00', '14:00') }
}

/** Sunday to Thursday. The counter hours are a setting: the governorate's own were not published. */
function weekOf(opens: string, closes: string): WeekHours {
  const day = (): [string, string][] => [[opens, closes]]
  return { sun: day(), mon: day(), tue: day(), wed: day(), thu: day(), fri: [], sat: [] }
}
