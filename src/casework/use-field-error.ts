import { ApiError } from '#api/error'
import { useWords } from '#i18n/use-words'
import { type ActionKind, type FieldName, fieldOfError } from './forms'

type Wrong = {
  /** What this page found missing before anything was sent. */
  readonly missing: readonly FieldName[]
  /** What the backend said, of this kind of action. */
  readonly error: ApiError | null
}

/** What is wrong with a field of a form, in words. */
export function useFieldError(kind: ActionKind, { missing, error }: Wrong): (name: FieldName) => string | null {
  const t = useWords('cases')
  return name => {
    if (missing.includes(name)) return t(`missing.${name}`)
    const found = errorsOf(error).find(({ field }) => fieldOfError(kind, field) === name)
    return found ? t(`fieldError.${knownCode(found.code)}`) : null
  }
}

/** The fields a backend's refusal names. */
export const errorsOf = (error: unknown) =>
  error instanceof ApiError && error.fault.kind === 'problem' ? (error.fault.problem.errors ?? []) : []

const codes = ['length', 'unknown', 'value', 'range'] as const
const knownCode = (code: string) => codes.find(known => known === code) ?? 'other'
