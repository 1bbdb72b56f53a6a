import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '#i18n/use-words'
import type { useExport } from './use-export'
import { useComplianceSearch } from './use-question'

type ExportMenuProps = Pick<ReturnType<typeof useExport>, 'start' | 'state'>

const files = [
  ['figures', 'xlsx'],
  ['figures', 'csv'],
  ['cases', 'xlsx'],
  ['cases', 'csv']
] as const

/** What is on the page as a file, or on paper. */
export function ExportMenu({ start, state }: ExportMenuProps) {
  const t = useWords('reports')
  const search = useComplianceSearch()
  return (
    <>
      <Menu withinPortal={false} position="bottom-end">
        <Menu.Target>
          <Button variant="default" disabled={state.kind === 'running'}>
            {t('export.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {files.map(([what, format]) => (
            <Menu.Item key={`${what} ${format}`} onClick={() => void start(what, format)}>
              {t(`export.file.${what}.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" renderRoot={props => <Link to="/compliance/print" search={search} {...props} />}>
        {t('print.open')}
      </Button>
    </>
  )
}
