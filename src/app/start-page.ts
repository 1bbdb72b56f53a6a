/** Where to begin: by what somebody is here for, or where they were last. */
export const startChoices = ['last', 'role'] as const
export type StartChoice = (typeof startChoices)[number]

const placeKey = 'miqat.place'
const choiceKey = 'miqat.start'

/** A page of the app by its path alone: what was filtered, searched and open is not for the storage of a machine that others use. */
const isPlace = (path: unknown): path is string =>
  typeof path === 'string' && /^\/(overview|triage|compliance|queues(\/[\w.-]{1,100})?)$/.test(path)

/** The page each role comes for; who has several begins with the one that needs acting on soonest. */
export function startOfRoles(roles: readonly string[]): string {
  if (roles.includes('supervisor')) return '/overview'
  if (roles.includes('staff')) return '/triage'
  return roles.includes('management') ? '/compliance' : '/queues'
}

export function startOf(roles: readonly string[]): string {
  const last = read(placeKey)
  return startChoice() === 'last' && isPlace(last) ? last : startOfRoles(roles)
}

/** Remembers a page as the last one; a path that is none is not remembered. */
export function rememberPlace(path: string): void {
  if (isPlace(path)) write(placeKey, path)
}

export function startChoice(): StartChoice {
  const chosen = read(choiceKey)
  return startChoices.find(choice => choice === chosen) ?? 'last'
}

export const chooseStart = (choice: StartChoice): void => write(choiceKey, choice)

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** A full or forbidden storage is no reason to fail: then nothing is remembered. */
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {}
}
