import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judge } from './judge'
import { malformedRules } from './malformed/rules'
import { rules } from './rules/all'
import { type SubjectOptions, subjectOf } from './subject'
import { jsonOf, junitOf, lineOf, storyOf, summaryOf } from './tell'

const usage = `Puts a backend to the test of the contract (public/openapi.yaml).

  npm run conformance -- --url https://example.om/api [options]

  --token TOKEN          the bearer token to ask with; a supervisor's, else much cannot be asked
  --header 'NAME: VALUE' what a gateway adds to every question; as often as needed
  --reader-token TOKEN   of somebody who may only read, to see that this is so
  --write                ask also what changes something (cases are claimed, noted, closed and reopened; a closure is
                         declared and withdrawn). For a backend of tests; what can be put back is put back
  --lasting              ask also what cannot be taken back: a notice, a version of the agreement. Needs --write
  --only NAME[,NAME]     only rules whose id begins so, such as paging or acting.retry
  --malformed COUNT      so many malformed requests; 300 unless given
  --seed NUMBER          another seed, other malformed requests
  --json FILE            every rule with its verdict, for machines
  --junit FILE           the same as build servers read it
  --quick                leave out what takes long
  --list                 say what would be asked

Ends with 1 where a backend breaks what it owes ("must", or a capability it says it has), with 0 otherwise.`

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    token: { type: 'string' },
    header: { type: 'string', multiple: true, default: [] },
    'reader-token': { type: 'string' },
    write: { type: 'boolean', default: false },
    lasting: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    malformed: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    junit: { type: 'string' },
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
})

const names = values.only.split(',').filter(name => name !== '')
const every = [...rules, ...malformedRules(Number(values.malformed), Number(values.seed))]
const wanted = every.filter(({ id }) => names.length === 0 || names.some(name => id.startsWith(name)))

if (values.list) for (const { id, level, says } of wanted) console.log(`${level.padEnd(10)}  ${id.padEnd(34)}  ${says}`)
else if (values.help || !values.url) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else
  process.exitCode = await ask({
    url: values.url,
    token: values.token,
    headers: headersOf(values.header),
    readerToken: values['reader-token']
  })

async function ask(options: SubjectOptions): Promise<number> {
  const allowed = { writes: values.write, lasting: values.lasting, slow: !values.quick }
  const judged = await judge(wanted, subjectOf(options), allowed, each => console.log(lineOf(each)))
  for (const story of judged.map(storyOf)) if (story) console.log(`\n${story}`)
  const { kept, broken, skipped, fails } = summaryOf(judged)
  console.log(
    `\n${kept} kept, ${broken} broken, ${skipped} not asked: ${fails ? 'does not keep the contract' : 'keeps the contract as far as asked'}`
  )
  if (values.json) writeFileSync(values.json, jsonOf(options.url, judged))
  if (values.junit) writeFileSync(values.junit, junitOf(judged))
  return fails ? 1 : 0
}

function headersOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map(line => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])
  )
}
