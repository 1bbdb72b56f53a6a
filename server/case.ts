import { caseAnswer, findCase } from './cases/whole'
import type { Operations } from './house'

export const getCase: Operations['getCase'] = async (visit, { path }) => {
  const kept = await findCase(visit, path.id)
  return kept ? caseAnswer(visit, kept) : { refused: 'not-found' }
}
