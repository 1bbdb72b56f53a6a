import 'i18next'
import type { Words } from './words-en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Words
    strictKeyChecks: true
  }
}
