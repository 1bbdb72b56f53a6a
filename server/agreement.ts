import { isHeld } from '#backend/http/held'
import { agreementAt } from './book'
import { asOf, type Operations } from './house'

export const getAgreement: Operations['getAgreement'] = (visit, { headers }) => {
  const agreement = agreementAt(visit.book, visit.house.clock.now())
  const etag = `"agreement-${agreement.version}-${visit.book.revision}"`
  return isHeld(headers['If-None-Match'], etag)
    ? { status: 304, headers: { etag } }
    : { status: 200, headers: { etag }, body: { asOf: asOf(visit), ...agreement } }
}
