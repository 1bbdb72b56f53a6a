import type { SavedViewAnswer, SavedViews } from '#api/generated/types.gen'
import { freshKey } from '../acting'
import { answerOf } from '../answer'
import { expectThat } from '../ask'
import { owed } from '../owed'
import { problemOf } from '../problem'
import type { Rule } from '../rule'
import type { Subject } from '../subject'

const draft = { name: 'Conformance', path: '/queues/all', search: 'office=sohar', shared: false }

/** Saved views. */
export const views: readonly Rule[] = [
  {
    ...owed('views', 'kept', 'Save a view of mine; the id is made by who saves it first', '/views'),
    writes: true,
    async check({ ask, me }) {
      const id = freshKey()
      const save = (body: unknown) => ask('PUT', `/views/${id}`, { body })
      const { view } = answerOf<SavedViewAnswer>('putView', await save(draft))
      const owner = (await me()).staff.code
      const saved = await save({ ...draft, name: 'Conformance, again' })
      const changed = answerOf<SavedViewAnswer>('putView', saved).view
      expectThat(
        view.id === id && view.owner === owner && changed.name === 'Conformance, again',
        'the view is as it was saved, mine and by its id',
        saved
      )
      const { mine, exchange } = await viewsOf(ask, id)
      const removed = await ask('DELETE', `/views/${id}`)
      expectThat(
        mine.length === 1 && mine[0]?.search === draft.search,
        `it is in the list ${mine.length} times`,
        exchange
      )
      const left = answerOf<SavedViews>('deleteView', removed).views
      expectThat(!left.some(each => each.id === id), 'removed it is gone', removed)
      problemOf(await ask('DELETE', `/views/${id}`), 'not-found')
    }
  },
  {
    ...owed('views', 'refused', 'A name, a path, what is seen, and whether it is shared', '/views'),
    async check({ ask }) {
      const { name: _, ...nameless } = draft
      for (const body of [
        nameless,
        { ...draft, name: '' },
        { ...draft, shared: 'yes' },
        { ...draft, search: 'x'.repeat(4001) }
      ]) {
        problemOf(await ask('PUT', `/views/${freshKey()}`, { body }), 'validation')
      }
      problemOf(await ask('PUT', '/views/a%20b%20c%20d%20e', { body: draft }), 'validation')
    }
  }
]

async function viewsOf(ask: Subject['ask'], id: string) {
  const exchange = await ask('GET', '/views')
  const { views } = answerOf<SavedViews>('listViews', exchange)
  return { mine: views.filter(each => each.id === id), exchange }
}
