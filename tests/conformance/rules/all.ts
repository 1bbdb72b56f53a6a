import type { Rule } from '../rule'
import { acting } from './acting'
import { actions } from './actions'
import { agreement } from './agreement'
import { answers } from './answers'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { deadlines } from './deadlines'
import { desk } from './desk'
import { events } from './events'
import { filtering } from './filters'
import { paging } from './paging'
import { problems } from './problems'
import { reports } from './reports'
import { service } from './service'

/** Every rule, the least a backend has first. */
export const rules: readonly Rule[] = [
  ...answers,
  ...service,
  ...problems,
  ...agreement,
  ...paging,
  ...filtering,
  ...deadlines,
  ...acting,
  ...actions,
  ...bulk,
  ...events,
  ...reports,
  ...calendar,
  ...desk
]
