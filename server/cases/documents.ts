import { sql } from 'kysely'
import type { Db } from '../db/database'
import { iso } from '../db/values'
import type { Change } from './write'

/** A request asks for the last document of a case, the one people forget; with the answer it has come, or come back wrong. */
export async function keepDocuments(db: Db, changes: readonly Change[]): Promise<void> {
  const records = changes.flatMap(({ after, step }) => {
    const state = documentState(step)
    return state ? [{ case_id: after.id, state, at: iso(step.at) }] : []
  })
  if (records.length === 0) return
  await sql`
    update documents set state = now_is.state, at = now_is.at
    from jsonb_populate_recordset(null::documents, ${JSON.stringify(records)}::jsonb) now_is
    where documents.case_id = now_is.case_id
      and documents.number = (select max(number) from documents last where last.case_id = now_is.case_id)
      and (now_is.state = 'asked' or documents.state = 'asked')`.execute(db)
}

function documentState(step: Change['step']): string | undefined {
  if (step.kind === 'requestInformation') return step.waitingFor === 'applicant' ? 'asked' : undefined
  if (step.kind === 'resume') return step.returned ? 'returned' : 'received'
  return undefined
}
