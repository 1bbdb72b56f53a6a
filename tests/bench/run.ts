import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/** Every bench beside this file, one after the other; `npm run bench -- sla` runs those whose name has `sla` in it. */
const wanted = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.bench.ts'))
  .filter(file => wanted.length === 0 || wanted.some(name => file.includes(name)))

for (const bench of benches) {
  console.log(`\n${bench.replace('.bench.ts', '')}`)
  const { status } = spawnSync('node_modules/.bin/tsx', [`tests/bench/${bench}`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
