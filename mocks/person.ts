import type { Staff } from '#api/generated/types.gen'
import { staff } from './staff'

/** Who asks. */
export type Person = {
  readonly me: Required<Staff>
  readonly roles: readonly string[]
  /** The offices I may see; null is all. */
  readonly offices: readonly string[] | null
}

const everywhere = ['supervisor', 'management', 'wallboard']

export function staffMember(code: string, roles: readonly string[]): Person {
  const me = staff.find(one => one.code === code)
  if (!me) throw new Error(`me: nobody of the staff has the code ${code}`)
  return { me, roles, offices: officesOf(me, roles) }
}

/** A screen in a hall has a name but is nobody. */
function screenIn(office: string): Person {
  const me = { code: 'wallboard', nameAr: 'شاشة القاعة', nameEn: 'Hall screen', office }
  return { me, roles: ['wallboard'], offices: null }
}

/** Who has a bearer token of these roles: the screen in a hall, else the person this backend takes everybody for. */
export function personOf(roles: readonly string[], { me }: Person): Person {
  return roles.every(role => role === 'wallboard') ? screenIn(me.office) : staffMember(me.code, roles)
}

/** Whether this is somebody who works here, and not only a screen that may read. */
export function mayWrite({ roles }: Pick<Person, 'roles'>): boolean {
  return ['staff', 'supervisor', 'management'].some(role => roles.includes(role))
}

function officesOf({ office }: Required<Staff>, roles: readonly string[]): readonly string[] | null {
  return everywhere.some(role => roles.includes(role)) ? null : [office]
}
