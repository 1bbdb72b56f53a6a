import cases from '#locales/en/cases.json'
import casework from '#locales/en/casework.json'
import common from '#locales/en/common.json'
import compliance from '#locales/en/compliance.json'
import diagnostics from '#locales/en/diagnostics.json'
import errors from '#locales/en/errors.json'
import horizon from '#locales/en/horizon.json'
import notifications from '#locales/en/notifications.json'
import overview from '#locales/en/overview.json'
import queues from '#locales/en/queues.json'
import reports from '#locales/en/reports.json'
import triage from '#locales/en/triage.json'
import wallboard from '#locales/en/wallboard.json'

/** All English words: one download, and the type of every key. A new file of words gets a line here and one in `words-ar.ts`. */
export const words = {
  common,
  errors,
  cases,
  casework,
  compliance,
  diagnostics,
  horizon,
  notifications,
  overview,
  queues,
  reports,
  triage,
  wallboard
}

export type Words = typeof words
