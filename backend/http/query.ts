import type { ZodMiniType } from 'zod/mini'
import type { FieldError } from '#api/generated/types.gen'

type Shape = Readonly<Record<string, ZodMiniType>>
type Definition = { readonly type: string; readonly innerType?: ZodMiniType; readonly shape?: Shape }

/** An address's parameters in the types the schema wants: numbers, booleans, and lists of repeated ones. */
export function queryOf(schema: ZodMiniType | undefined, params: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(params.keys())].map(name => [name, readValue(fieldOf(schema, name), params.getAll(name))])
  )
}

// `Number` reads `0x10`, `1e3` and spaces too, none of which the contract means.
const plainNumber = /^-?\d+(\.\d+)?$/

function readValue(schema: ZodMiniType | undefined, values: readonly string[]): unknown {
  const type = schema ? typeOf(schema) : 'string'
  if (type === 'array') return values
  const [text] = values
  if (type === 'number') return text !== undefined && plainNumber.test(text) ? Number(text) : text
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return text
}

/** Parameters the schema does not know, and those given twice that are no lists. */
export function queryErrors(schema: ZodMiniType | undefined, params: URLSearchParams): FieldError[] {
  return [...new Set(params.keys())].flatMap(name => {
    const own = fieldOf(schema, name)
    if (!own) return [{ field: name, code: 'unknown' }]
    const twice = params.getAll(name).length > 1 && typeOf(own) !== 'array'
    return twice ? [{ field: name, code: 'repeated' }] : []
  })
}

function fieldOf(schema: ZodMiniType | undefined, name: string): ZodMiniType | undefined {
  const shape = schema && definitionOf(schema).shape
  return shape && Object.hasOwn(shape, name) ? shape[name] : undefined
}

/** What is inside `optional` and `default`. zod publishes no other way to ask a schema what it is. */
function typeOf(schema: ZodMiniType): string {
  const { type, innerType } = definitionOf(schema)
  return innerType ? typeOf(innerType) : type
}

function definitionOf(schema: ZodMiniType): Definition {
  return schema._zod.def as unknown as Definition
}
