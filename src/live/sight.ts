import type { CaseRow, Me } from '#api/generated/types.gen'

/** What somebody may see; null in it is all. */
export type Sight = Pick<Me, 'offices' | 'services'>

/** Whether a case is for these eyes. A stream tells those who saw a case also that it has gone where they do not see it. */
export function sees({ offices, services }: Sight, { office, service }: CaseRow): boolean {
  return (offices?.includes(office) ?? true) && (services?.includes(service) ?? true)
}
