import { randomUUID } from 'node:crypto'
import type { MaintenanceNotice } from '#api/generated/types.gen'
import { invalid } from '#backend/http/problem'
import { instantText } from '#backend/instant'
import { deskOf } from './actions'
import { writeAudit } from './audit/write'
import { iso } from './db/values'
import { sendEvents } from './events/outbox'
import { asOf, type Operations } from './house'
import { once } from './once'

export const listNotices: Operations['listNotices'] = async visit => {
  const rows = await visit.db
    .selectFrom('notices')
    .selectAll()
    .orderBy('announced_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const notices = rows.map(({ id, from_at, to_at, name_ar, name_en, announced_at, by }) => ({
    id,
    from: instantText(from_at),
    to: instantText(to_at),
    nameAr: name_ar,
    nameEn: name_en,
    announcedAt: instantText(announced_at),
    by
  }))
  return { status: 200, body: { asOf: asOf(visit), notices } }
}

export const postNotice: Operations['postNotice'] = async (visit, { headers, body }) => {
  if (!visit.me.roles.includes('supervisor')) return { refused: 'forbidden' }
  if (Date.parse(body.from) >= Date.parse(body.to)) return invalid('to', 'range', 'after from')
  const blank = (['nameAr', 'nameEn'] as const).find(name => body[name].trim() === '')
  if (blank) return invalid(blank, 'length', 'at least 1')
  return once(visit, headers['Idempotency-Key'], ['postNotice', body], async inside => {
    const { db, me, house } = inside
    const at = house.clock.now()
    const announcedAt = instantText(at)
    const { nameAr, nameEn } = body
    const [from, to] = [Date.parse(body.from), Date.parse(body.to)]
    const notice: MaintenanceNotice = {
      id: `n-${randomUUID()}`,
      from: instantText(from),
      to: instantText(to),
      nameAr,
      nameEn,
      announcedAt,
      by: me.code
    }
    await db
      .insertInto('notices')
      .values({
        id: notice.id,
        from_at: iso(from),
        to_at: iso(to),
        name_ar: nameAr,
        name_en: nameEn,
        announced_at: iso(at),
        by: me.code
      })
      .execute()
    const deed = { at, by: me.code, action: 'postNotice', subject: notice.id, after: body }
    await writeAudit(db, [deed], deskOf(inside))
    await sendEvents(db, [{ at, event: 'notice', data: { asOf: announcedAt, nameAr, nameEn } }])
    return { status: 200 as const, body: { asOf: announcedAt, notice } }
  })
}
