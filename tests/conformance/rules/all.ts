import type { Rule } from '../rule'
import { acting } from './acting'
import { actions } from './actions'
import { agreement } from './agreement'
import { answers } from './answers'
import { audit } from './audit'
import { backlogs } from './backlog'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { behind } from './completion-cases'
import { figures } from './completions'
import { deadlines } from './deadlines'
import { events } from './events'
import { filtering } from './filters'
import { notices } from './notices'
import { paging } from './paging'
import { previews } from './preview'
import { problems } from './problems'
import { service } from './service'
import { versions } from './versions'
import { views } from './views'

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
  ...figures,
  ...behind,
  ...backlogs,
  ...calendar,
  ...previews,
  ...versions,
  ...views,
  ...notices,
  ...audit
]
