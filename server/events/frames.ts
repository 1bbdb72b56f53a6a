import type { Db } from '../db/database'

/** An event ready to be sent. `number` orders them; those of an office are for whoever sees it. */
export type Frame = {
  readonly number: number
  readonly text: string
  readonly office: string | null
  readonly wasOffice: string | null
}

/** The events after a number, in order. */
export async function framesAfter(db: Db, instance: string, number: number, most: number): Promise<Frame[]> {
  const rows = await db
    .selectFrom('outbox')
    // As text: it is sent as it is.
    .select(({ cast, ref }) => ['id', 'event', 'office', 'was_office', cast<string>(ref('data'), 'text').as('data')])
    .where('id', '>', number)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id, event, data, office, was_office }) => ({
    number: id,
    text: frameText(event, data, `${instance}-${id}`),
    office,
    wasOffice: was_office
  }))
}

/** An event as it goes over the line. A heartbeat has no id: nobody resumes from it. */
export function frameText(event: string, data: string, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`
}

/** The number of an event's id; nothing for an id of another database, or for none at all. */
export function numberOf(instance: string, id: string): number | undefined {
  const digits = id.startsWith(`${instance}-`) ? id.slice(instance.length + 1) : ''
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** Whoever saw the case, or sees it now, is told: also that it has left. */
export function concerns({ office, wasOffice }: Frame, offices: readonly string[] | null): boolean {
  if (offices === null || office === null) return true
  return offices.includes(office) || (wasOffice !== null && offices.includes(wasOffice))
}
