import { Button, Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Case } from '#api/generated/types.gen'
import { useWords } from '#i18n/use-words'
import type { Proof } from '#sla/proof'
import { ChevronDownIcon } from '#ui/icons'
import { ProofSheet } from './ProofSheet'
import { loadProofWords, type ProofLanguage, type ProofWords } from './proof-words'

type PrintProofProps = { readonly shown: Case; readonly proof: Proof }

const languages = [
  ['ar', 'arabic'],
  ['en', 'english']
] as const

/** Prints the proof on one page, in the language of whoever it is for. The page is made when it is asked for and taken away afterwards. */
export function PrintProof({ shown, proof }: PrintProofProps) {
  const t = useWords('cases')
  const { words, isFailed, print } = usePrinting()
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-sm" rightSection={<ChevronDownIcon size={14} />}>
            {t('why.print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('why.printIn')}>
          {languages.map(([language, name]) => (
            <Menu.Item key={language} onClick={() => void print(language)}>
              {t(`why.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isFailed && <p role="alert">{t('why.printFailed')}</p>}
      {words && createPortal(<ProofSheet shown={shown} proof={proof} words={words} />, document.body)}
    </>
  )
}

function usePrinting() {
  const [words, setWords] = useState<ProofWords | null>(null)
  const [isFailed, setFailed] = useState(false)

  useEffect(() => {
    const clear = () => setWords(null)
    window.addEventListener('afterprint', clear)
    return () => window.removeEventListener('afterprint', clear)
  }, [])

  const print = async (language: ProofLanguage) => {
    const loaded = await loadProofWords(language).catch(() => null)
    // Printed is what is drawn, so the sheet has to be there before the browser is asked.
    flushSync(() => {
      setFailed(loaded === null)
      setWords(loaded)
    })
    if (loaded) window.print()
  }
  return { words, isFailed, print }
}
