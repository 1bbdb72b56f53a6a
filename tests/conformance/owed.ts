import type { Rule } from './rule'

/** What is owed by a backend that says it has a capability; its check is still to be written. */
export function owed(capability: string, name: string, says: string, where: string): Omit<Rule, 'check'> {
  return { id: `${capability}.${name}`, level: 'capability', needs: [capability], says, where }
}
