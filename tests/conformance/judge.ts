import { Broken, type Evidence, type Rule, Skipped } from './rule'
import type { Subject } from './subject'

export type Verdict =
  | { readonly kind: 'kept' }
  | { readonly kind: 'broken'; readonly why: string; readonly evidence: Evidence }
  | { readonly kind: 'skipped'; readonly why: string }

export type Judged = { readonly rule: Rule; readonly verdict: Verdict; readonly ms: number }

/** What the backend may be put through. */
export type Allowed = { readonly writes: boolean; readonly lasting: boolean; readonly slow: boolean }

/** Asks every rule, one after the other: several at once would see each other's changes. */
export async function judge(
  rules: readonly Rule[],
  subject: Subject,
  allowed: Allowed,
  onJudged: (judged: Judged) => void = () => {}
): Promise<Judged[]> {
  const all: Judged[] = []
  for (const rule of rules) {
    const start = performance.now()
    const verdict = await verdictOn(rule, subject, allowed)
    const judged = { rule, verdict, ms: performance.now() - start }
    all.push(judged)
    onJudged(judged)
  }
  return all
}

async function verdictOn(rule: Rule, subject: Subject, allowed: Allowed): Promise<Verdict> {
  const refused = refusalOf(rule, allowed)
  if (refused) return { kind: 'skipped', why: refused }
  try {
    const lacks = await lackOf(rule, subject)
    if (lacks) return { kind: 'skipped', why: `the backend does not say that it has \`${lacks}\`` }
    await rule.check(subject)
    return { kind: 'kept' }
  } catch (error) {
    if (error instanceof Skipped) return { kind: 'skipped', why: error.message }
    if (error instanceof Broken) return { kind: 'broken', why: error.message, evidence: error.evidence }
    // What comes is so strange that the rule itself fell over it; the backend is to blame all the same.
    return { kind: 'broken', why: 'what came could not be read', evidence: { asked: rule.where, came: String(error) } }
  }
}

function refusalOf({ writes, lasting, slow }: Rule, allowed: Allowed): string | null {
  if (lasting && !allowed.lasting) return 'it would leave something behind for good; ask with --lasting'
  if ((writes || lasting) && !allowed.writes) return 'it would change something; ask with --write'
  return slow && !allowed.slow ? 'it takes long' : null
}

async function lackOf({ needs = [] }: Rule, subject: Subject): Promise<string | undefined> {
  if (needs.length === 0) return undefined
  const { capabilities } = await subject.service()
  return needs.find(name => !capabilities.includes(name))
}
