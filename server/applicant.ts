import { invalid } from '#backend/http/problem'
import { isPermitted } from '#backend/rules'
import { deskOf } from './actions'
import { writeAudit } from './audit/write'
import { findCase } from './cases/whole'
import { transact } from './db/transact'
import { asOf, type Operations } from './house'

/** Who applied; that it was asked, and why, is written down before it is told. */
export const getApplicant: Operations['getApplicant'] = async (visit, { path, query }) => {
  if (!isPermitted(visit.me, 'note')) return { refused: 'forbidden' }
  const reason = query.reason.trim()
  if (reason.length < 3) return invalid('reason', 'length', 'at least 3')
  return transact(visit.house, async (db, book) => {
    const inside = { ...visit, db, book }
    const kept = await findCase(inside, path.id)
    const row =
      kept && (await db.selectFrom('applicants').selectAll().where('case_id', '=', kept.id).executeTakeFirst())
    if (!row) return { refused: 'not-found' }
    const deed = {
      at: visit.house.clock.now(),
      by: visit.me.code,
      action: 'readApplicant',
      subject: row.case_id,
      reason
    }
    await writeAudit(db, [deed], deskOf(visit))
    const { name, civil_number, phone, email } = row
    return {
      status: 200,
      body: {
        asOf: asOf(visit),
        name,
        ...(civil_number !== null && { civilNumber: civil_number }),
        ...(phone !== null && { phone }),
        ...(email !== null && { email })
      }
    }
  })
}
