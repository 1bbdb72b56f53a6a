import type { Problem } from '#api/generated/types.gen'
import type { Headers, ProblemType, Refusal } from '../contract'

export type Language = 'ar' | 'en'

/** Status and title of each problem. The dashboard has words of its own; these are for logs. */
const problems: Readonly<Record<ProblemType, readonly [status: number, en: string, ar: string]>> = {
  validation: [400, 'The question is not understood', 'الطلب غير مفهوم'],
  unauthenticated: [401, 'Nobody is signed in', 'لم يسجّل أحد الدخول'],
  forbidden: [403, 'You may not do this', 'ليست لديك صلاحية'],
  'not-found': [404, 'There is no such thing', 'لا يوجد ما طُلب'],
  'not-allowed-now': [409, 'The case is not in a state for this', 'حالة المعاملة لا تسمح بهذا الإجراء'],
  'nothing-to-take': [409, 'No open case may be taken', 'لا توجد معاملة يمكن أخذها'],
  'cursor-expired': [410, 'Begin the list again', 'ابدأ القائمة من جديد'],
  stale: [412, 'Somebody was faster', 'سبقك موظف آخر إلى التعديل'],
  'too-large': [413, 'The body is over 1 MiB', 'حجم الطلب أكبر من المسموح'],
  'key-reused': [422, 'This Idempotency-Key was used for something else', 'استُخدم هذا المفتاح لطلب آخر'],
  'precondition-required': [428, 'If-Match is missing', 'الترويسة If-Match مفقودة'],
  'too-many-requests': [429, 'Too many requests', 'طلبات كثيرة'],
  internal: [500, 'A fault of the backend', 'خطأ في الخادم'],
  unavailable: [503, 'Not now; try again', 'الخدمة غير متاحة الآن']
}

let requests = 0

/** `requestId` names the request in the logs; a running number unless given. */
export function problemOf({ refused, ...more }: Refusal, language: Language = 'en', requestId = nextId()): Problem {
  const [status, en, ar] = problems[refused]
  return {
    type: `urn:miqat:problem:${refused}`,
    title: language === 'ar' ? ar : en,
    status,
    requestId,
    ...(more.detail !== undefined && { detail: more.detail }),
    ...(more.errors && { errors: [...more.errors] }),
    ...(more.case && { case: more.case }),
    ...(more.etag !== undefined && { etag: more.etag })
  }
}

function nextId(): string {
  requests++
  return `mock-${requests.toString(36)}`
}

export function problemResponse(
  refusal: Refusal,
  language: Language,
  headers: Headers = {},
  requestId?: string
): Response {
  const problem = problemOf(refusal, language, requestId)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...(isCut(refusal) && { connection: 'close' }), ...headers }
  })
}

/** The rest of a body that is too long is left unread, so nothing more can be asked on that connection. */
function isCut({ refused }: Refusal): boolean {
  return refused === 'too-large'
}

export function invalid(field: string, code: string, detail?: string): Refusal {
  return { refused: 'validation', errors: [{ field, code, ...(detail !== undefined && { detail }) }] }
}

export function languageOf(headers: { get(name: string): string | null }): Language {
  return headers.get('accept-language')?.trim().toLowerCase().startsWith('ar') ? 'ar' : 'en'
}
