import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { ConfigError } from './config'

const zStaffFile = z.array(
  z.strictObject({
    code: z.string().check(z.minLength(1), z.maxLength(100)),
    nameAr: z.string().check(z.minLength(1)),
    nameEn: z.string().check(z.minLength(1)),
    office: z.nullable(z.string()),
    roles: z.array(z.enum(['staff', 'supervisor', 'management', 'wallboard']))
  })
)
export type StaffEntry = z.infer<typeof zStaffFile>[number]

/** The list of staff in a JSON file; what is wrong in it is named. */
export function readStaffFile(path: string): StaffEntry[] {
  const parsed = zStaffFile.safeParse(jsonOf(path))
  if (parsed.success) return parsed.data
  throw new ConfigError(parsed.error.issues.map(({ path: at, message }) => `${path}: ${at.join('.')}: ${message}`))
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ConfigError([`MIQAT_STAFF: ${path}: ${error instanceof Error ? error.message : String(error)}`])
  }
}
