import type { CaseDocument } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import { isOpen, isPaused } from '#backend/state'
import type { Live } from './live'

type Name = readonly [ar: string, en: string]

const identity: Name = ['إثبات الهوية', 'Proof of identity']
const deed: Name = ['سند الملكية', 'Title deed']
const sketch: Name = ['المخطط المساحي (الكروكي)', 'Survey sketch (krookie)']
const registration: Name = ['السجل التجاري', 'Commercial registration']
const lease: Name = ['عقد الإيجار', 'Lease contract']
const drawings: Name = ['الخرائط الهندسية', 'Engineering drawings']
const photos: Name = ['صور الموقع', 'Photographs of the site']
const medical: Name = ['نتيجة الفحص الطبي', 'Medical examination result']

const byCategory: Readonly<Record<string, readonly Name[]>> = {
  'lease-contracts': [identity, lease, deed],
  'health-cards-vehicle-signage': [identity, registration, medical],
  'municipal-licences': [identity, registration, lease],
  'building-permits': [deed, sketch, drawings],
  'utilities-completion': [deed, sketch],
  'land-and-site-works': [deed, sketch, photos],
  'business-inspections': [registration, lease],
  'public-health-environment': [identity, photos]
}

/** What was handed in, what was asked for, and what came back not right. */
export function documentsOf({ script, state }: Pick<Live, 'script' | 'state'>): CaseDocument[] {
  const names = byCategory[script.service.category] ?? [identity]
  // The last of the list is the one people forget.
  return names.map(([nameAr, nameEn], index) => ({
    id: `${script.id}-d${index + 1}`,
    nameAr,
    nameEn,
    ...(index === names.length - 1 ? lastDocument(script, state) : received(script.startedAt))
  }))
}

function lastDocument({ startedAt }: Live['script'], state: Live['state']): Pick<CaseDocument, 'state' | 'at'> {
  const pause = state.pauses.findLast(({ waitingFor }) => waitingFor === 'applicant')
  if (!pause) return received(startedAt)
  if (isOpen(state) && isPaused(state)) return { state: 'asked', at: instantText(pause.from) }
  const at = pause.to ?? pause.from
  return state.stuckOn === 'documentReturned' ? { state: 'returned', at: instantText(at) } : received(at)
}

function received(at: number): Pick<CaseDocument, 'state' | 'at'> {
  return { state: 'received', at: instantText(at) }
}
