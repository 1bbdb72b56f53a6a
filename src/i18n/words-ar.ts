import cases from '#locales/ar/cases.json'
import casework from '#locales/ar/casework.json'
import common from '#locales/ar/common.json'
import compliance from '#locales/ar/compliance.json'
import diagnostics from '#locales/ar/diagnostics.json'
import errors from '#locales/ar/errors.json'
import horizon from '#locales/ar/horizon.json'
import notifications from '#locales/ar/notifications.json'
import overview from '#locales/ar/overview.json'
import queues from '#locales/ar/queues.json'
import reports from '#locales/ar/reports.json'
import triage from '#locales/ar/triage.json'
import wallboard from '#locales/ar/wallboard.json'
import type { Words } from './words-en'

/** All Arabic words, in one download. A key that English has and Arabic lacks does not compile. */
export const words: Words = {
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
