import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useApi } from '#api/ApiProvider'
import { viewsQuery } from '#api/views'
import { isUnlikely } from '#casework/bulk'
import { canUndo } from '#casework/undo'
import { useDoing } from '#casework/use-doing'
import { useOutbox, useParcels } from '#casework/use-outbox'
import { useStaff, useStaffName } from '#casework/use-staff'
import { folded } from '#i18n/fold'
import { setDigits, setLanguage } from '#i18n/init'
import { languageNames } from '#i18n/languages'
import { useSettings } from '#i18n/use-format'
import { useName } from '#i18n/use-name'
import { useWords } from '#i18n/use-words'
import { useDesk } from '#live/desk'
import { finder } from './finder'
import type { PaletteItem } from './palette-items'
import { placesOf } from './places'

/** Everything the palette knows without asking: places of every kind, what can be done here, settings. */
export function usePaletteItems(): readonly PaletteItem[] {
  return [...useActs(), ...usePlaces(), ...useViewItems(), ...useSettingItems()]
}

type Named = { readonly code: string; readonly nameAr: string; readonly nameEn: string }

const textOf = (...parts: readonly string[]) => folded(parts.join(' '))
const named = ({ nameAr, nameEn, code }: Named) => textOf(nameAr, nameEn, code)

function usePlaces(): PaletteItem[] {
  const t = useWords(['common', 'queues', 'casework'])
  const { index, service } = useDesk()
  const navigate = useNavigate()
  const name = useName()
  const staff = useStaff()
  const pages = placesOf(service.capabilities).map(place => {
    const label = t(`common:nav.${place.name}`)
    const run = () => void navigate({ to: place.to })
    return { id: `page ${place.to}`, group: 'page' as const, label, text: textOf(label, place.name), run }
  })
  const services = index.agreement.services.map(one => {
    const category = index.category(one.category)
    const run = () => void navigate({ to: '/queues/$service', params: { service: one.code } })
    const hint = category ? name(category) : undefined
    return { id: `service ${one.code}`, group: 'service' as const, label: name(one), hint, text: named(one), run }
  })
  const categories = index.agreement.categories.map(one => {
    const run = () =>
      void navigate({ to: '/queues/$service', params: { service: 'all' }, search: { category: [one.code] } })
    return { id: `category ${one.code}`, group: 'category' as const, label: name(one), text: named(one), run }
  })
  const people = staff.map(one => {
    const office = one.office === undefined ? undefined : index.office(one.office)
    const run = () =>
      void navigate({ to: '/queues/$service', params: { service: 'all' }, search: { assignee: [one.code] } })
    const hint = office ? name(office) : undefined
    return { id: `person ${one.code}`, group: 'person' as const, label: name(one), hint, text: named(one), run }
  })
  return [...pages, ...services, ...categories, ...people]
}

/** The saved views of queues, mine and those shared with me. */
function useViewItems(): PaletteItem[] {
  const { service, me } = useDesk()
  const { history } = useRouter()
  const staffName = useStaffName()
  const { data } = useQuery({ ...viewsQuery(useApi()), enabled: service.capabilities.includes('views') })
  return (data ?? []).map(({ id, name, owner, path, search }) => {
    const hint = owner === me?.staff.code ? undefined : staffName(owner)
    const pairs = [search, `view=${encodeURIComponent(id)}`].filter(pair => pair !== '')
    const run = () => history.push(`${path}?${pairs.join('&')}`)
    return { id: `view ${id}`, group: 'view' as const, label: name, ...(hint && { hint }), text: textOf(name), run }
  })
}

/** What can be done to the case that is open, and taking back the last thing that was done. */
function useActs(): PaletteItem[] {
  const t = useWords(['casework', 'cases'])
  const { live, me } = useDesk()
  const { kinds, start } = useDoing()
  const outbox = useOutbox()
  const parcels = useParcels()
  const search: { readonly case?: unknown } = useSearch({ strict: false })
  const entry = typeof search.case === 'string' ? live.find(search.case) : undefined
  const last = parcels.findLast(parcel => canUndo(parcel, parcels))
  const acts = kinds.flatMap(kind => {
    if (!entry || isUnlikely(kind, entry.row, me?.staff.code ?? null)) return []
    const label = t(`cases:kind.${kind}`)
    const run = () => start(kind, [entry])
    return [{ id: `act ${kind}`, group: 'act' as const, label, hint: entry.row.reference, text: textOf(label), run }]
  })
  if (!last) return acts
  const run = () => outbox.undo(last.id, t('outcome.undoReason'))
  const label = t('keys.undo')
  return [...acts, { id: 'undo', group: 'act', label, hint: t(`cases:kind.${last.kind}`), text: textOf(label), run }]
}

function useSettingItems(): PaletteItem[] {
  const t = useWords(['common', 'casework'])
  const { language, digits } = useSettings()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const other = language === 'ar' ? 'en' : 'ar'
  const setting = (id: string, label: string, hint: string, run: () => void): PaletteItem => ({
    id: `setting ${id}`,
    group: 'setting',
    label,
    hint,
    text: textOf(label, hint, id),
    run
  })
  const themes = (['light', 'dark', 'auto'] as const)
    .filter(theme => theme !== colorScheme)
    .map(theme => setting(theme, t(`settings.theme.${theme}`), t('settings.theme.label'), () => setColorScheme(theme)))
  const kinds = (['latn', 'arab'] as const)
    .filter(kind => language === 'ar' && kind !== digits)
    .map(kind => setting(kind, t(`settings.digits.${kind}`), t('settings.digits.label'), () => setDigits(kind)))
  return [
    setting(other, languageNames[other], t('casework:palette.language'), () => void setLanguage(other)),
    ...themes,
    ...kinds,
    setting('keys', t('casework:keys.title'), '?', () => finder.show('keys'))
  ]
}
