import type { AgreementVersion } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import { amended, wrongVersion } from '#backend/versions'
import { localDate } from '#sla/local'
import { deskOf } from './actions'
import { writeAudit } from './audit/write'
import { versionAt, versionsOf } from './book'
import { transactAlone } from './db/transact'
import { reviseAgreement } from './events/agreement'
import { asOf, type Operations, type Visit } from './house'
import { once } from './once'

export const listAgreementVersions: Operations['listAgreementVersions'] = visit => ({
  status: 200,
  body: { asOf: asOf(visit), versions: versionsOf(visit.book) }
})

export const postAgreementVersion: Operations['postAgreementVersion'] = async (visit, { headers, body }) => {
  if (!visit.me.roles.includes('supervisor')) return { refused: 'forbidden' }
  const asked = ['postAgreementVersion', body]
  return once(visit, headers['Idempotency-Key'], asked, inside => post(inside, body), transactAlone)
}

type Draft = Parameters<Operations['postAgreementVersion']>[1]['body']

async function post(inside: Visit, { effectiveFrom, services }: Draft): ReturnType<typeof answer> {
  const { db, book, house, me } = inside
  const at = house.clock.now()
  const [newest] = book.versions
  if (!newest) throw new Error('a database without an agreement')
  const wrong = wrongVersion(newest.body.services, newest.effectiveFrom, localDate(book.calendar, at), {
    effectiveFrom,
    services
  })
  if (wrong) return wrong
  const version = newest.version + 1
  const body = { ...newest.body, services: newest.body.services.map(service => amended(service, services)) }
  await db
    .insertInto('agreement_versions')
    .values({ version, effective_from: effectiveFrom, body: JSON.stringify(body) })
    .execute()
  const deed = {
    at,
    by: me.code,
    action: 'postAgreementVersion',
    subject: String(version),
    after: { effectiveFrom, services }
  }
  await writeAudit(db, [deed], deskOf(inside))
  await reviseAgreement(db, at, versionAt(book, at).version, false)
  return answer(at, [{ version, effectiveFrom, services: body.services }, ...versionsOf(book)])
}

async function answer(
  at: number,
  versions: AgreementVersion[]
): Promise<Awaited<ReturnType<Operations['postAgreementVersion']>>> {
  return { status: 200, body: { asOf: instantText(at), versions } }
}
