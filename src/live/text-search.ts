import type { LiveCase } from './live-case'
import type { Named, Naming } from './naming'

/**
 * Whether every word of a text is somewhere in what a row says: its reference, its service, its office, who has it. Null when there is nothing to
 * look for. The names are few, so each is folded and searched once and not once a row.
 */
export function textTest(text: string, naming: Naming): ((entry: LiveCase) => boolean) | null {
  const tests = wordsOf(text, naming).map(word => wordTest(word, naming))
  if (tests.length === 0) return null
  return entry => {
    for (const test of tests) if (!test(entry)) return false
    return true
  }
}

/** Whether what is found by a text is among what is found by an older one. */
export function narrowsText(text: string, older: string, naming: Naming): boolean {
  const words = wordsOf(text, naming)
  return wordsOf(older, naming).every(old => words.some(word => word.includes(old)))
}

const wordsOf = (text: string, naming: Naming) =>
  naming
    .fold(text)
    .split(' ')
    .filter(word => word !== '')

function wordTest(word: string, naming: Naming): (entry: LiveCase) => boolean {
  const inService = nameTest(word, 'service', naming)
  const inOffice = nameTest(word, 'office', naming)
  const inAssignee = nameTest(word, 'assignee', naming)
  const inReference = referenceTest(word, naming)
  return ({ row }) =>
    inService(row.service) ||
    inReference(row.reference) ||
    inOffice(row.office) ||
    (row.assignee !== null && inAssignee(row.assignee))
}

function nameTest(word: string, kind: Named, naming: Naming): (code: string) => boolean {
  const known = new Map<string, boolean>()
  return code => {
    const found = known.get(code)
    if (found !== undefined) return found
    const answer = naming.fold(naming.textOf(kind, code)).includes(word)
    known.set(code, answer)
    return answer
  }
}

/**
 * Folding a text costs microseconds, and references are nearly always ASCII, of which it changes the case only: nothing in them is like a word in Arabic,
 * and a number is in them as it stands.
 */
function referenceTest(word: string, { fold }: Naming): (reference: string) => boolean {
  const inOther = (reference: string) => !isAscii(reference) && fold(reference).includes(word)
  if (!isAscii(word)) return inOther
  if (!hasLetters.test(word)) return reference => reference.includes(word) || inOther(reference)
  return reference => (isAscii(reference) ? reference.toLowerCase() : fold(reference)).includes(word)
}

const hasLetters = /[a-z]/

/** By hand, for it is asked of every row for every letter typed, and an expression takes five times as long. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 33 || code > 126) return false
  }
  return true
}
