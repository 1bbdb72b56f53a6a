import type { Logger } from 'pino'
import type { Answer, Asked, OperationId } from '#backend/contract'
import { instantText } from '#backend/instant'
import type { Book } from './book'
import type { Clock } from './clock'
import type { Config } from './config'
import type { Database, Db } from './db/database'
import type { Feed } from './events/feed'
import type { Person } from './identity'

/** What the whole server works with. */
export type House = {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly log: Logger
  readonly feed: Feed
  /** The agreement, its calendar and the staff as they are now. */
  book(db: Db): Promise<Book>
  /** Whether what goes out is held to the contract too; for tests. */
  readonly strict: boolean
}

/** One question being answered. */
export type Visit = {
  readonly house: House
  readonly db: Db
  readonly book: Book
  readonly me: Person
  readonly requestId: string
}

/** Now, as answers say it. */
export const asOf = ({ house }: Visit): string => instantText(house.clock.now())

/** One function for each operation; the stream is not answered but held open. */
export type Operations = {
  readonly [Op in Exclude<OperationId, 'streamEvents'>]: (
    visit: Visit,
    asked: Asked<Op>
  ) => Answer<Op> | Promise<Answer<Op>>
}
