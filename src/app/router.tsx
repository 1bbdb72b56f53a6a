import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { complianceCasesSearch, complianceSearch } from '#features/compliance/search'
import { overviewSearch } from '#features/overview/search'
import { queueSearch, queuesSearch } from '#features/queues/search'
import { triageSearch } from '#features/triage/search'
import { wallboardSearch } from '#features/wallboard/search'
import { CrashPage } from './CrashPage'
import { HomePage } from './HomePage'
import { NotFoundPage } from './NotFoundPage'
import { Root } from './Root'
import { readSearch, searchText } from './search-text'
import { WallboardCrash } from './WallboardCrash'

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage })

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('#features/overview/OverviewPage'), 'OverviewPage')
})

const queues = createRoute({
  getParentRoute: () => root,
  path: '/queues',
  validateSearch: queuesSearch,
  component: lazyRouteComponent(() => import('#features/queues/QueuesPage'), 'QueuesPage')
})

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queues/$service',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./QueueRoute'), 'QueueRoute')
})

const triage = createRoute({
  getParentRoute: () => root,
  path: '/triage',
  validateSearch: triageSearch,
  component: lazyRouteComponent(() => import('./TriageRoute'), 'TriageRoute')
})

const compliance = createRoute({
  getParentRoute: () => root,
  path: '/compliance',
  validateSearch: complianceSearch,
  component: lazyRouteComponent(() => import('#features/compliance/CompliancePage'), 'CompliancePage')
})

const compliancePrint = createRoute({
  getParentRoute: () => root,
  path: '/compliance/print',
  validateSearch: complianceSearch,
  component: lazyRouteComponent(() => import('#features/compliance/PrintPage'), 'PrintPage')
})

const complianceCases = createRoute({
  getParentRoute: () => root,
  path: '/compliance/cases',
  validateSearch: complianceCasesSearch,
  component: lazyRouteComponent(() => import('./ComplianceCasesRoute'), 'ComplianceCasesRoute')
})

const diagnostics = createRoute({
  getParentRoute: () => root,
  path: '/diagnostics',
  component: lazyRouteComponent(() => import('#features/diagnostics/DiagnosticsPage'), 'DiagnosticsPage')
})

const wallboard = createRoute({
  getParentRoute: () => root,
  path: '/wallboard',
  validateSearch: wallboardSearch,
  staticData: { standsAlone: true },
  component: lazyRouteComponent(() => import('./WallboardRoute'), 'WallboardRoute'),
  errorComponent: WallboardCrash
})

/** The map of the app: every address and the page behind it. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      home,
      overview,
      queues,
      queue,
      triage,
      compliance,
      complianceCases,
      compliancePrint,
      diagnostics,
      wallboard
    ]),
    basepath: import.meta.env.BASE_URL,
    parseSearch: readSearch,
    stringifySearch: searchText,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
    scrollRestoration: true,
    // A list that scrolls by itself begins at its top on another page, and where it was on the way back.
    scrollToTopSelectors: ['[data-scrolls]']
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface StaticDataRouteOption {
    /** Nothing stands around the page: no navigation, no header. */
    standsAlone?: true
  }
}
