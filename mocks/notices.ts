import type { MaintenanceNotice } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import type { Desk } from './desk'
import type { Retries } from './retries'

export function listNotices(desk: Desk): Backend['listNotices'] {
  return () => ({ status: 200, body: { asOf: desk.asOf(), notices: desk.notices.toReversed() } })
}

export function postNotice(desk: Desk, retries: Retries): Backend['postNotice'] {
  return ({ headers, body }) => {
    if (!desk.roles.includes('supervisor')) return { refused: 'forbidden' }
    if (Date.parse(body.from) >= Date.parse(body.to)) return invalid('to', 'range', 'after from')
    const blank = (['nameAr', 'nameEn'] as const).find(name => body[name].trim() === '')
    if (blank) return invalid(blank, 'length', 'at least 1')
    return retries(headers['Idempotency-Key'], ['postNotice', body], () => {
      const asOf = desk.asOf()
      const by = desk.me.code
      const notice: MaintenanceNotice = { ...body, id: `n-${desk.notices.length + 1}`, announcedAt: asOf, by }
      desk.notices.push(notice)
      desk.feed.push({ event: 'notice', data: { asOf, nameAr: body.nameAr, nameEn: body.nameEn } })
      desk.audit.record({ at: desk.clock.now(), by, action: 'postNotice', subject: notice.id, after: body })
      return { status: 200 as const, body: { asOf, notice } }
    })
  }
}
