import { northAlBatinah } from '#agreement/agreement'
import type { Step } from '#backend/steps'
import { applicantOf } from '#mocks/cases/applicant'
import { documentsOf } from '#mocks/cases/documents'
import type { Live } from '#mocks/cases/live'
import { paymentsOf } from '#mocks/cases/payments'
import { type Setting, settingOf } from '#mocks/cases/setting'
import type { Known } from '#mocks/cases/settled'
import { defaultMe, staff } from '#mocks/staff'
import type { Kept } from '../cases/held'
import { iso } from '../db/values'
import type { StaffEntry } from '../staff-file'

// What the generator of the development backend tells of a case, in the shape of our tables.

export const demoSeed = 1

export function demoSetting(seed: number): Setting {
  return settingOf(northAlBatinah(), seed)
}

/** The first of an office leads it; the first of all may see everything. */
export function demoStaff(): StaffEntry[] {
  const leads = new Set<string>()
  return staff.map(({ code, nameAr, nameEn, office }) => {
    const leadsOffice = !leads.has(office)
    leads.add(office)
    const roles: StaffEntry['roles'] = ['staff']
    if (leadsOffice) roles.push('supervisor')
    if (code === defaultMe) roles.push('management')
    return { code, nameAr, nameEn, office, roles }
  })
}

/** What has happened to a case. Of one that is still under way the touches count too, so that its script can go on. */
export function pastOf(known: Known): readonly Step[] {
  return 'past' in known ? (known as Live).past : known.script.steps
}

export function keptOf(known: Known): Kept {
  const { script, state, dueAt, changedAt } = known
  const { id, reference, channel, applicantKind, startedAt } = script
  return {
    id,
    reference,
    revision: pastOf(known).length,
    service: script.service.code,
    channel,
    applicantKind,
    agreementVersion: 1,
    startedAt,
    state,
    dueAt,
    changedAt
  }
}

/** The rows beside a case, by their table. */
export function besides(known: Pick<Known, 'script' | 'state'>) {
  const { id } = known.script
  const { name, civilNumber, phone, email } = applicantOf(known.script)
  return {
    documents: documentsOf(known).map(({ nameAr, nameEn, state, at }, index) => ({
      case_id: id,
      number: index + 1,
      name_ar: nameAr,
      name_en: nameEn,
      state,
      at: at ? iso(Date.parse(at)) : null
    })),
    // Those of the coming minutes too: they show when their time has come.
    payments: paymentsOf(known.script, Number.POSITIVE_INFINITY).map(
      ({ amountBaisa, paidAt, emailSentAt, smsSentAt }, index) => ({
        case_id: id,
        number: index + 1,
        amount_baisa: amountBaisa,
        paid_at: iso(Date.parse(paidAt)),
        email_sent_at: emailSentAt && iso(Date.parse(emailSentAt)),
        sms_sent_at: smsSentAt && iso(Date.parse(smsSentAt))
      })
    ),
    applicants: [{ case_id: id, name, civil_number: civilNumber, phone, email }]
  }
}
