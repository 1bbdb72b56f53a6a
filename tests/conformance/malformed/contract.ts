import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { OperationId } from '#backend/contract'
import type { Method } from '../ask'

/** As much of a JSON schema as requests are made of. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

export type Parameter = {
  readonly $ref?: string
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export type Operation = {
  readonly id: OperationId
  readonly method: Method
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | null
}

type Node = Readonly<Record<string, unknown>>
type Written = {
  readonly operationId: OperationId
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Written>>>> } & Node

// The contract itself is read, not what was generated from it.
const document = parse(readFileSync(new URL('../../../public/openapi.yaml', import.meta.url), 'utf8')) as Document

/** Follows a reference to what it names; anything else is what it is. */
export function resolved<Referring extends { readonly $ref?: string }>(node: Referring): Referring {
  if (node.$ref === undefined) return node
  const found = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((inside, name) => (inside as Node)[name], document)
  return resolved(found as Referring)
}

/** Every operation, with its parameters and its body. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
    id: operationId,
    method: method.toUpperCase() as Method,
    path,
    parameters: parameters.map(resolved),
    body: requestBody?.content['application/json']?.schema ?? null
  }))
)
