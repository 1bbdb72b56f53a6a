import { act, done, findCase, freshKey, readCase } from '../acting'
import { type Exchange, evidenceOf, expectThat } from '../ask'
import { problemOf } from '../problem'
import { Broken, type Rule } from '../rule'
import type { Subject } from '../subject'
import { diceOf } from './dice'
import { type Malformed, malformed } from './requests'

const AT_ONCE = 8

/** What bad input gets: a no that says what is wrong; never a fault, a hang or a half-done change. */
export function malformedRules(count: number, seed: number): readonly Rule[] {
  return [
    {
      id: 'malformed.refused',
      level: 'must',
      says: 'A 4xx problem that names what is wrong; never a 500, never a half-done change',
      where: 'Problem',
      async check(subject) {
        const before = await traces(subject)
        await throwAll(subject, count, seed)
        const after = await traces(subject)
        const changed = before.findIndex((each, index) => each.print !== after[index]?.print)
        const trace = after[changed]
        if (trace) expectThat(false, `of ${count} malformed requests (seed ${seed}) something was done`, trace.exchange)
      }
    },
    {
      id: 'malformed.strange-texts',
      level: 'capability',
      needs: ['actions'],
      writes: true,
      says: 'Text is always text',
      where: 'Text',
      async check(subject) {
        const found = await findCase(subject, () => true, 'note')
        for (const strange of [
          '\u202eعكس',
          'a\u0000b',
          '\ud800',
          "'; drop table cases; --",
          '<script>alert(1)</script>',
          '😀'.repeat(900)
        ]) {
          // Its own each time, so that no earlier note is taken for it.
          const text = `${strange} ${freshKey()}`
          const seen = await readCase(subject.ask, found.id)
          const exchange = await act(subject.ask, seen, { kind: 'note', text })
          // What it cannot keep it may refuse; what it takes it has to give back as it was.
          if (exchange.status === 412) continue
          if (exchange.status !== 200) {
            problemOf(exchange, 'validation')
            continue
          }
          const after = await readCase(subject.ask, found.id)
          const kept = after.case.history.some(entry => entry.text === text || entry.text === wellFormed(text))
          expectThat(kept, 'the note did not come back as it was written', after.exchange)
        }
        await done(subject.ask, found.id, { kind: 'note', text: 'conformance' })
      }
    }
  ]
}

/** Half of a letter cannot be written down; a mark stands in its place. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

async function throwAll(subject: Subject, count: number, seed: number): Promise<void> {
  const dice = diceOf(seed)
  const [row] = await subject.openSample()
  const requests = Array.from({ length: count }, () => malformed(dice, row?.id ?? 'c-1'))
  for (let first = 0; first < count; first += AT_ONCE) {
    await Promise.all(requests.slice(first, first + AT_ONCE).map(each => throwOne(subject, each)))
  }
}

async function throwOne({ ask }: Subject, { operation, method, path, headers, body, wrong }: Malformed): Promise<void> {
  // A stream that is let in goes on for ever: it is not what is asked about here.
  if (operation.id === 'streamEvents') return
  const exchange = await ask(method, path, { headers, ...(body !== undefined && { body }) })
  const { status } = exchange
  if (status >= 500) throw new Broken(`a malformed request made a fault: ${status}`, evidenceOf(exchange))
  if (wrong) expectThat(status >= 400, 'a malformed request was taken for right', exchange)
  if (status >= 400) wellSaid(exchange)
}

function wellSaid(exchange: Exchange): void {
  const type = exchange.headers.get('content-type') ?? ''
  // What is not even HTTP never comes to the backend: the server before it answers, in its own words.
  const before = exchange.status === 414 || exchange.status === 431 || exchange.status === 405
  expectThat(before || type.startsWith('application/problem+json'), 'a problem is application/problem+json', exchange)
}

type Trace = { readonly print: string | null; readonly exchange: Exchange }

/** What malformed requests could have changed and what does not change by itself. */
async function traces({ ask, service }: Subject): Promise<Trace[]> {
  const { capabilities } = await service()
  const has = (name: string) => capabilities.includes(name)
  const paths = [
    '/agreement',
    ...(has('views') ? ['/views'] : []),
    ...(has('notices') ? ['/notices'] : []),
    ...(has('agreementVersions') ? ['/agreement/versions'] : [])
  ]
  const found: Trace[] = []
  for (const path of paths) {
    const exchange = await ask('GET', path)
    // As of when it was said is all that may differ.
    found.push({ print: exchange.text.replace(/"asOf":"[^"]*"/g, ''), exchange })
  }
  return found
}
