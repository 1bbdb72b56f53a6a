import { createHash, timingSafeEqual } from 'node:crypto'
import type { Refusal } from '#backend/contract'
import type { Actor } from '#backend/rules'
import type { Book, Member } from './book'
import { type Config, isLoopback } from './config'

/** Who asks. `offices` are those they may see; null is all. */
export type Person = Actor & { readonly member: Member; readonly offices: readonly string[] | null }

type Asking = { header(name: string): string | undefined }

/**
 * Finds out who asks: a wallboard by its token, else whom the gateway names, else the one person of this machine.
 * Sign-in is the gateway's business (docs/decisions/0005); what it says is believed.
 */
export function identify({ identity, wallboards }: Config, book: Book, { header }: Asking): Person | Refusal {
  const token = /^Bearer (.+)$/i.exec(header('authorization') ?? '')?.[1]
  if (token !== undefined && wallboards.size > 0) {
    const name = findToken(wallboards, token)
    return name === undefined ? { refused: 'unauthenticated' } : personOf(wallboardMember(name))
  }
  if (identity.kind === 'gateway') {
    if (identity.secret !== undefined && !isSame(header('x-gateway-secret') ?? '', identity.secret))
      return { refused: 'unauthenticated' }
    const code = header(identity.header)?.trim()
    if (!code) return { refused: 'unauthenticated' }
    const member = book.staff.get(code)
    return member ? personOf(member) : { refused: 'forbidden', detail: 'not one of the staff' }
  }
  // Without sign-in only pages of this machine may ask: a name in the DNS that points here is somebody else's page.
  if (!isLoopback(hostOf(header('host'))))
    return { refused: 'forbidden', detail: 'open this server by its own address' }
  const member = identity.code === undefined ? firstOf(book) : book.staff.get(identity.code)
  return member ? personOf(member) : { refused: 'unauthenticated', detail: 'MIQAT_USER is not one of the staff' }
}

/** Of several the one with the most roles: whoever looks at a demonstration wants to see everything. */
function firstOf({ staff }: Book): Member | undefined {
  return [...staff.values()].sort((one, other) => other.roles.length - one.roles.length)[0]
}

function personOf(member: Member): Person {
  const { code, roles, office } = member
  const everywhere = ['supervisor', 'management', 'wallboard'].some(role => roles.includes(role))
  return { code, roles, member, offices: everywhere ? null : office === null ? [] : [office] }
}

function wallboardMember(name: string): Member {
  return {
    code: `wallboard-${name}`,
    nameAr: `شاشة ${name}`,
    nameEn: `Wallboard ${name}`,
    office: null,
    roles: ['wallboard']
  }
}

function findToken(wallboards: ReadonlyMap<string, string>, token: string): string | undefined {
  let found: string | undefined
  for (const [known, name] of wallboards) if (isSame(token, known)) found = name
  return found
}

/** Takes as long for a wrong one as for a right one. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

function hostOf(host: string | undefined): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '') : ''
}

/** Whether the person may see what belongs to an office. */
export function sees({ offices }: Person, office: string): boolean {
  return offices === null || offices.includes(office)
}
