// What the machine can do: one page by hand on plain arrays, for this one purpose. It checks nothing, fails at nothing, knows one language.
// Floors are not copied from.
const rowHeight = 40
const spare = 8
const scroll = document.querySelector('.scroll')
const body = document.querySelector('.body')
const output = document.querySelector('output')
const input = document.querySelector('input')

const rows = new Map()
let order = []
let view = []
let sort = 'due'
let descending = false
let words = []
let openings = null
const names = new Map()
let serverAhead = 0

const columns = [
  ['case', row => row.reference],
  ['service', row => row.serviceName],
  ['office', row => row.officeName],
  ['channel', row => row.channel],
  ['applicant', row => row.applicant],
  ['status', row => row.status],
  ['assignee', row => row.assignee],
  ['submitted', row => row.submittedText],
  ['due', row => row.dueText],
  ['left', row => leftText(row, now())]
]

const now = () => performance.now() + serverAhead
const dates = new Intl.DateTimeFormat('ar-OM', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Muscat' })

function rowOf({ id, reference, revision, service, office, channel, applicantKind, status, assignee, clock }) {
  const due = clock.dueAt ? Date.parse(clock.dueAt) : Infinity
  const serviceName = names.get(service) ?? service
  const officeName = names.get(office) ?? office
  const text = `${reference} ${serviceName} ${officeName} ${status} ${assignee ?? ''}`.toLowerCase()
  const submitted = Date.parse(clock.startedAt)
  return {
    id,
    reference,
    revision,
    serviceName,
    officeName,
    channel,
    applicant: applicantKind,
    status,
    assignee: assignee ?? '—',
    due,
    submitted,
    text,
    get dueText() {
      return due === Infinity ? '—' : dates.format(due)
    },
    get submittedText() {
      return dates.format(submitted)
    }
  }
}

// Working time left, by binary search in sums.
function worked(at) {
  const { opens, closes, before } = openings
  let [low, high] = [0, closes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (closes[middle] < at) low = middle + 1
    else high = middle
  }
  return before[low] + Math.max(0, at - opens[low])
}

const two = number => String(number).padStart(2, '0')

function leftText({ due }, at) {
  if (due === Infinity) return '—'
  const left = Math.abs(worked(due) - worked(at))
  const [days, rest] = [Math.floor(left / 25_200_000), Math.floor((left % 25_200_000) / 1000)]
  return `${days}\u200Eي\u200E ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
}

const byDue = (a, b) => a.due - b.due || (a.id < b.id ? -1 : 1)

function compareBy(by) {
  const turn = descending ? -1 : 1
  if (by === 'due') return (a, b) => turn * (a.due - b.due) || (a.id < b.id ? -1 : 1)
  if (by === 'submitted') return (a, b) => turn * (a.submitted - b.submitted) || byDue(a, b)
  const key = by === 'case' ? 'reference' : by === 'service' ? 'serviceName' : by
  return (a, b) => (a[key] === b[key] ? byDue(a, b) : turn * (a[key] < b[key] ? -1 : 1))
}

let compare = compareBy('due')
const passes = row => words.every(word => row.text.includes(word))
const refilter = () => {
  view = words.length === 0 ? order : order.filter(passes)
  drawAll()
}

function placeIn(list, row) {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(list[middle], row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function take(list, row) {
  const at = placeIn(list, row)
  if (list[at] === row) list.splice(at, 1)
}

const put = (list, row) => list.splice(placeIn(list, row), 0, row)

function apply(raw) {
  const old = rows.get(raw.id)
  if (old && old.revision >= raw.revision) return
  if (old) {
    take(order, old)
    if (view !== order) take(view, old)
    rows.delete(raw.id)
  }
  if (raw.clock.stoppedAt !== null) return
  const row = rowOf(raw)
  rows.set(row.id, row)
  put(order, row)
  if (view !== order && passes(row)) put(view, row)
}

// As many rows as are in view and some more, each for every as-manieth case.
const pool = Array.from({ length: Math.ceil(760 / rowHeight) + 1 + 2 * spare }, () => {
  const element = document.createElement('div')
  element.className = 'row'
  const cells = columns.map(([name]) => {
    const cell = document.createElement('span')
    cell.className = name
    cell.append('')
    element.append(cell)
    return cell.firstChild
  })
  body.append(element)
  return { element, cells, at: -1, row: null }
})

function write(node, text) {
  if (node.data !== text) node.data = text
}

function draw() {
  const first = Math.max(0, Math.floor(scroll.scrollTop / rowHeight) - spare)
  for (let at = first; at < first + pool.length; at++) {
    const place = pool[at % pool.length]
    const row = view[at]
    if (place.at !== at) {
      place.at = at
      place.element.style.transform = `translateY(${at * rowHeight}px)`
    }
    if (place.row === row) continue
    place.row = row
    place.element.hidden = row === undefined
    if (row)
      for (let column = 0; column < columns.length; column++) write(place.cells[column], columns[column][1](row) ?? '')
  }
}

function drawAll() {
  body.style.height = `${view.length * rowHeight}px`
  output.textContent = String(view.length)
  output.setAttribute('aria-rowcount', String(view.length))
  draw()
}

function tick() {
  const at = now()
  for (const { row, cells } of pool) if (row) write(cells[9], leftText(row, at))
}

let timer
const plan = () => {
  clearTimeout(timer)
  if (document.hidden) return
  timer = setTimeout(
    () => {
      tick()
      plan()
    },
    1001 - (now() % 1000)
  )
}
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) tick()
  plan()
})

let waiting = []
function flush() {
  for (const raw of waiting) apply(raw)
  waiting = []
  drawAll()
}

const hear = asOf => {
  serverAhead = Math.max(serverAhead, Date.parse(asOf) - performance.now())
}

function listen() {
  const source = new EventSource('/api/events')
  source.addEventListener('heartbeat', ({ data }) => hear(JSON.parse(data).asOf))
  source.addEventListener('case', ({ data }) => {
    const event = JSON.parse(data)
    hear(event.asOf)
    waiting.push(event.case)
    if (waiting.length === 1) requestAnimationFrame(flush)
  })
}

scroll.addEventListener('scroll', draw, { passive: true })
input.addEventListener('input', () => {
  words = input.value
    .toLowerCase()
    .split(' ')
    .filter(word => word !== '')
  refilter()
})

for (const [name] of columns) {
  const button = document.createElement('button')
  button.textContent = button.dataset.column = name
  button.onclick = () => {
    descending = sort === name && !descending
    sort = name
    compare = compareBy(name)
    order.sort(compare)
    scroll.scrollTop = 0
    refilter()
  }
  document.querySelector('.head').append(button)
}

async function start() {
  openings = await (await fetch('/floor/openings.json')).json()
  const { services, offices } = openings.agreement
  for (const { code, nameAr } of [...services, ...offices]) names.set(code, nameAr)
  for (let cursor = '0'; cursor !== null; ) {
    const page = await (await fetch(`/api/cases?open=true&limit=5000&cursor=${cursor}`)).json()
    hear(page.asOf)
    for (const raw of page.cases) rows.set(raw.id, rowOf(raw))
    cursor = page.next
  }
  order = [...rows.values()].sort(compare)
  refilter()
  listen()
  plan()
}

void start()
