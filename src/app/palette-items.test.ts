import { expect, it } from 'vitest'
import { folded } from '#i18n/fold'
import { findItems, type PaletteGroup, type PaletteItem, startItems } from './palette-items'

const item = (group: PaletteGroup, label: string, more = ''): PaletteItem => ({
  id: `${group} ${label}`,
  group,
  label,
  text: folded(`${label} ${more}`),
  run: () => {}
})

const items = [
  item('service', 'تسجيل عقد إيجار', 'Register lease contract'),
  item('service', 'إلغاء عقد إيجار', 'Cancel lease contract'),
  item('service', 'إيجار أرض', 'Land lease'),
  item('page', 'الالتزام', 'compliance'),
  item('setting', 'English')
]
const labels = (query: string) => findItems(items, query).map(({ label }) => label)

it('finds as Arabic is typed, without hamza and marks, and in the other language', () => {
  expect(labels('ايجار')).toEqual(['إيجار أرض', 'تسجيل عقد إيجار', 'إلغاء عقد إيجار'])
  expect(labels('lease reg')).toEqual(['تسجيل عقد إيجار'])
})

it('finds nothing where a word is nowhere', () => {
  expect(labels('lease xyz')).toEqual([])
})

it('shows so many of a group and no more', () => {
  const many = Array.from({ length: 30 }, (_, at) => item('service', `Licence ${at}`))
  expect(findItems(many, 'licence')).toHaveLength(7)
})

it('begins with what was chosen last and what can be done here', () => {
  expect(startItems(items, ['service إيجار أرض', 'gone']).map(({ group, label }) => [group, label])).toEqual([
    ['recent', 'إيجار أرض'],
    ['page', 'الالتزام'],
    ['setting', 'English']
  ])
})
