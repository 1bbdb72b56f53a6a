import type { ZodMiniType } from 'zod/mini'
import type { FieldError } from '#api/generated/types.gen'

/** zod's issue, as much of it as is needed. */
type Issue = {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly input?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly origin?: string
  readonly values?: readonly unknown[]
  readonly errors?: readonly (readonly Issue[])[]
}

export type Checked = { readonly value: unknown; readonly errors: readonly FieldError[] }

/** Holds a value to a generated schema. A field the schema does not know is an error too, which zod's objects let pass. */
export function check(schema: ZodMiniType, value: unknown): Checked {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, errors: unknownFields(value, result.data) }
  const errors = result.error.issues.flatMap(issue => errorsOf(issue, value, ''))
  // Without a field the whole of it is wrong, and only bodies come whole.
  return { value, errors: errors.map(error => (error.field ? error : { ...error, field: 'body' })) }
}

function errorsOf(issue: Issue, value: unknown, prefix: string): FieldError[] {
  if (issue.code === 'invalid_union' && issue.errors) return unionErrors(issue, issue.errors, value, prefix)
  return [{ field: fieldOf(prefix, issue.path), ...reasonOf(issue, valueAt(value, issue.path)) }]
}

/** Of a union's branches the one meant is that whose `kind` fits; where none does, it is the `kind` that is wrong. */
function unionErrors(
  issue: Issue,
  branches: readonly (readonly Issue[])[],
  value: unknown,
  prefix: string
): FieldError[] {
  const meant = branches.find(branch => branch.length > 0 && branch.every(({ path }) => path[0] !== 'kind'))
  const inside = valueAt(value, issue.path)
  const at = fieldOf(prefix, issue.path)
  if (typeof inside !== 'object' || inside === null) return [{ field: at, code: 'type' }]
  if (!meant) return [{ field: fieldOf(at, ['kind']), code: 'kind' in inside ? 'value' : 'required' }]
  return meant.flatMap(each => errorsOf(each, inside, at))
}

function reasonOf(issue: Issue, value: unknown): Omit<FieldError, 'field'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: value === undefined ? 'required' : 'type' }
    case 'too_small':
      return { code: sizeCode(issue), detail: `at least ${String(issue.minimum)}` }
    case 'too_big':
      return { code: sizeCode(issue), detail: `at most ${String(issue.maximum)}` }
    case 'invalid_value':
      return { code: value === undefined ? 'required' : 'value', detail: `one of ${issue.values?.join(', ')}` }
    case 'invalid_format':
      return { code: 'format' }
    default:
      return { code: issue.code ?? 'value' }
  }
}

function sizeCode({ origin }: Issue): string {
  return origin === 'string' || origin === 'array' ? 'length' : 'range'
}

/** What the schema left out of its answer it did not know. Written for answers of thousands of rows: fields are named only once found. */
function unknownFields(given: unknown, known: unknown): FieldError[] {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return []
  const errors: FieldError[] = []
  for (const key of Object.keys(given)) {
    const [own, read] = [(given as Record<string, unknown>)[key], (known as Record<string, unknown>)[key]]
    if (!Object.hasOwn(known, key)) errors.push({ field: key, code: 'unknown' })
    else if (typeof own === 'object') errors.push(...unknownFields(own, read).map(error => inside(given, key, error)))
  }
  return errors
}

function inside(parent: object, key: string, error: FieldError): FieldError {
  const path = Array.isArray(parent) ? `[${key}]` : key
  return { ...error, field: error.field.startsWith('[') ? path + error.field : `${path}.${error.field}` }
}

function fieldOf(prefix: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    prefix
  )
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[part] : undefined,
    value
  )
}
