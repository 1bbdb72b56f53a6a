import type { Applicant } from '#api/generated/types.gen'
import type { Script } from './script'

/** Somebody who can be nobody: the name is a number, the numbers are not given out, the address cannot exist. */
export function applicantOf({ key }: Pick<Script, 'key'>): Required<Omit<Applicant, 'asOf'>> {
  const number = String(Math.abs(key) % 10_000).padStart(4, '0')
  return {
    name: `مقدّم الطلب ${number}`,
    civilNumber: `0000${number}`,
    phone: `+968 0000 ${number}`,
    email: `applicant-${number}@example.invalid`
  }
}
