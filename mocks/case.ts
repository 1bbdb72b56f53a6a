import type { Case } from '#api/generated/types.gen'
import type { Answer, Backend } from '#backend/contract'
import { allowedActions } from '#backend/rules'
import { documentsOf } from './cases/documents'
import { historyOf } from './cases/history'
import { etagOf, type Live } from './cases/live'
import { paymentsOf } from './cases/payments'
import { rowOf } from './cases/row'
import type { Desk } from './desk'
import { actorOf, occasionOf } from './occasion'

export function getCase(desk: Desk): Backend['getCase'] {
  return ({ path }) => {
    const live = findCase(desk, path.id)
    return live ? caseAnswer(desk, live) : { refused: 'not-found' }
  }
}

/** A case I may see; one of another office does not exist for me. */
export function findCase(desk: Desk, id: string): Live | undefined {
  const live = desk.world().find(id)
  return live && (desk.offices === null || desk.offices.includes(live.state.office)) ? live : undefined
}

export function caseAnswer(desk: Desk, live: Live): Answer<'getCase'> {
  return { status: 200, headers: { etag: etagOf(live) }, body: { asOf: desk.asOf(), case: wholeCase(desk, live) } }
}

export function wholeCase(desk: Desk, live: Live): Case {
  return {
    ...rowOf(live),
    history: historyOf(live),
    documents: documentsOf(live),
    payments: paymentsOf(live.script, desk.clock.now()),
    allowedActions: allowedActions(actorOf(desk), occasionOf(desk, live)),
    breachReason: live.state.breachReason
  }
}
