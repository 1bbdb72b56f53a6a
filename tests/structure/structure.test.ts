import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import tsconfig from '../../tsconfig.json' with { type: 'json' }

const sources = ['src', 'backend', 'mocks', 'server']
  .flatMap(room => readdirSync(room, { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'))
  .map(entry => join(entry.parentPath, entry.name))

const textOf = (path: string) => readFileSync(path, 'utf8')

it('the app reaches the mocks in one dynamic import', () => {
  const reaching = sources.filter(path => path.startsWith('src/') && textOf(path).includes('#mocks/'))
  expect(reaching).toEqual(['src/main.tsx'])
  expect(textOf('src/main.tsx').match(/#mocks\//g)).toHaveLength(1)
  expect(textOf('src/main.tsx')).toContain("await import('#mocks/browser')")
})

it('rooms are known to Node and to the type checker by the same names', () => {
  const paths = Object.fromEntries(Object.entries(tsconfig.compilerOptions.paths).map(([name, [path]]) => [name, path]))
  expect(paths).toEqual(packageJson.imports)
})

it('versions are pinned', () => {
  const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies })
  expect(versions.filter(version => !/^(npm:[^@]*@?[^@]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('a file in PascalCase carries a component, all others are in kebab-case', () => {
  const odd = sources.filter(path => {
    const name =
      path
        .split('/')
        .at(-1)
        ?.replace(/(\.(property\.test|test|gen|d))?\.tsx?$/, '') ?? ''
    return !/^[A-Z][A-Za-z]*$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
  })
  expect(odd).toEqual([])
})

it('a room says what lives in it in at most ten lines', () => {
  const readmes =
    sources.length > 0
      ? ['src', 'backend', 'mocks', 'server', 'locales']
          .flatMap(room => readdirSync(room, { recursive: true }).map(path => join(room, String(path))))
          .filter(path => path.endsWith('README.md'))
      : []
  expect(readmes.length).toBeGreaterThan(3)
  expect(readmes.filter(path => textOf(path).trimEnd().split('\n').length > 10)).toEqual([])
})
