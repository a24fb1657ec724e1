// Saves while somebody writes, counts words as they are typed, keeps what was typed on this device while there is no
// connection. Every page works without it.
const form = document.querySelector('form[data-save]')
const words = (text, language) => {
  let count = 0
  for (const part of new Intl.Segmenter(language || 'en', { granularity: 'word' }).segment(text)) if (part.isWordLike) count += 1
  return count
}

function countLive(field) {
  const line = document.getElementById(`${field.id}-count`)
  if (!line) return
  const [told, note] = line.children
  const count = words(field.value, field.dataset.language)
  const over = line.dataset.max && count > Number(line.dataset.max)
  const next = document.createElement(over ? 'b' : 'span')
  // The server wrote the sentence; only its first number moves.
  next.textContent = told.textContent.replace(/[\d.,\u00a0\u202f]*\d/, String(count))
  told.replaceWith(next)
  if (note && form) note.textContent = form.dataset.live
}

if (form) {
  const status = document.getElementById('saved')
  const place = `recount ${location.pathname}`
  const hidden = (name) => form.elements.namedItem(name)
  const draw = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const asText = () => JSON.stringify([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('_')))
  let saved = asText()
  let timer
  let busy = false

  const tell = (strong, rest) => {
    status.replaceChildren(Object.assign(document.createElement('b'), { textContent: strong }), ` ${rest}`)
  }
  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify({ at: Date.now(), typed: asText(), was: hidden('_was').value }))
    } catch {
      // A full or closed store: the page itself still holds the text.
    }
  }
  const forget = () => {
    try {
      localStorage.removeItem(place)
    } catch {
      // Nothing was kept there.
    }
  }

  async function save() {
    const typed = asText()
    if (busy || typed === saved) return
    busy = true
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
    body.set('_key', draw())
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, credentials: 'same-origin' })
      const told = await answer.json()
      if (!told.ok) {
        keep()
        tell(told.message, '')
      } else if (told.conflicts.length > 0) {
        // Another window changed it: the page of two texts asks, so that nothing is overwritten here.
        forget()
        location.href = `${form.action}/two-texts`
      } else {
        saved = typed
        hidden('_was').value = told.was
        hidden('_rev').value = told.rev
        const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC', hourCycle: 'h23' })
        tell(form.dataset.saved, `${clock.format(new Date(told.savedAt))} UTC`)
        forget()
      }
    } catch {
      keep()
      tell(form.dataset.offline, form.dataset.kept)
    } finally {
      busy = false
    }
  }

  form.addEventListener('input', (event) => {
    if (event.target.dataset.language) countLive(event.target)
    keep()
    clearTimeout(timer)
    timer = setTimeout(save, 1500)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    keep()
  })
  addEventListener('online', save)
  document.addEventListener('visibilitychange', () => document.hidden && save())

  // What an earlier visit could not send: laid into the fields if the saved text is still the one it was typed over.
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (kept && kept.typed !== saved && kept.was === hidden('_was').value) {
      const names = new Map()
      for (const [name, value] of JSON.parse(kept.typed)) names.set(name, [...(names.get(name) ?? []), value])
      for (const field of form.elements) {
        if (!field.name || field.name.startsWith('_')) continue
        const values = names.get(field.name) ?? []
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value)
        else if ('value' in field && field.type !== 'hidden' && field.tagName !== 'BUTTON') field.value = values.shift() ?? ''
      }
      void save()
    } else forget()
  } catch {
    forget()
  }
}
document.getElementById('errors')?.focus()
