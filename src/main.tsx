import '#ui/styles.css'
import { createRoot } from 'react-dom/client'
import { type Config, ConfigError, loadConfig } from '#api/config'
import { App, Directed } from '#app/App'
import { ConfigErrorPage } from '#app/ConfigErrorPage'
import { startWords } from '#i18n/init'

/** Settings, then words and, where there is one, the development backend, then the first page: nothing is drawn that is not true. */
async function start(root: HTMLElement) {
  const config = await loadConfig(`${import.meta.env.BASE_URL}config.json`).catch(asConfigError)
  if (config instanceof ConfigError) {
    await startWords()
    return createRoot(root).render(
      <Directed>
        <ConfigErrorPage error={config} />
      </Directed>
    )
  }
  await Promise.all([startWords(config.defaultLanguage), startMocks(config)])
  createRoot(root).render(<App config={config} />)
}

function asConfigError(error: unknown): ConfigError {
  if (error instanceof ConfigError) return error
  throw error
}

/** The one way from the app to the mocks. In a build that is not the demo the condition is false and none of their code is kept. */
async function startMocks(config: Config) {
  if (import.meta.env.MODE === 'demo' || import.meta.env.MODE === 'development') {
    const mocks = await import('#mocks/browser')
    await mocks.startMocks(config.apiUrl)
  }
}

const root = document.getElementById('root')
if (root)
  start(root).catch((error: unknown) => {
    // The words themselves could not be fetched, so there are none to say it with but these.
    root.textContent = 'تعذّر تحميل ميقات. أعد تحميل الصفحة. · Miqat could not be loaded. Load the page again.'
    throw error
  })
