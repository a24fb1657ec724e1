'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Score, Scores } from '#domain/scorecard.ts'
import type { Comments, OwnScorecardDto, SaveResult, ScoringDto } from '#services/dto/judging.ts'
import { act } from '../use-act.ts'
import { keep, keptKey, readKept } from './kept-here.ts'

const PAUSE = 900
const AGAIN = 15_000

export type SaveState =
  | { kind: 'untouched' } | { kind: 'unsaved' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'offline' } | { kind: 'refused'; message: string }
export type Written = { scores: Scores; comments: Comments }

const same = (a: Written, b: Written): boolean => JSON.stringify([a.scores, a.comments]) === JSON.stringify([b.scores, b.comments])

/**
 * A scorecard while it is written: each change is kept on this device at once and saved after a short pause, one save at
 * a time. Without a line it stays here and is sent when the line is back; where another window saved meanwhile, both
 * are shown and the judge chooses.
 */
export function useScorecard(person: string, { entry, round, own }: ScoringDto, locale: string) {
  const [written, setWritten] = useState<Written>({ scores: own.scores, comments: own.comments })
  const [save, setSave] = useState<SaveState>(own.savedAt ? { kind: 'saved', at: own.savedAt } : { kind: 'untouched' })
  const [conflict, setConflict] = useState<{ theirs: OwnScorecardDto; yours: Written } | null>(null)
  const at = useRef({ rev: own.rev, written, dirty: false, saving: null as Promise<unknown> | null, stopped: own.status === 'submitted' || own.status === 'locked' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const key = keptKey(person, round.code, entry.code)
  const where = { entry: entry.code, round: round.code, locale }

  const saveOnce = useCallback(async (revision?: number): Promise<'saved' | 'offline' | 'refused'> => {
    const now = at.current
    now.dirty = false
    const sent = now.written
    setSave({ kind: 'saving' })
    const answer = await act<SaveResult>('saveScorecard', { ...where, rev: now.rev, ...sent, ...(revision ? { revision } : {}) })
    now.saving = null
    if (!answer.ok) {
      now.dirty = true
      const offline = answer.code === 'no-connection'
      setSave(offline ? { kind: 'offline' } : { kind: 'refused', message: answer.message })
      return offline ? 'offline' : 'refused'
    }
    if (answer.value.state === 'conflict') {
      now.dirty = true
      now.stopped = true
      setSave({ kind: 'unsaved' })
      setConflict({ theirs: answer.value.theirs, yours: sent })
      return 'refused'
    }
    now.rev = answer.value.rev
    setSave({ kind: 'saved', at: answer.value.savedAt })
    if (!now.dirty) keep(key, null)
    return 'saved'
    // `where` is made anew at each rendering from the same three codes
  }, [entry.code, round.code, locale, key])

  const flush = useCallback(async (revision?: number): Promise<boolean> => {
    const now = at.current
    clearTimeout(timer.current)
    // a save under way is waited for: whoever sends right after typing must not meet their own save as another window's
    while (now.saving) await now.saving
    if (now.stopped || (!now.dirty && revision === undefined)) return !now.dirty
    const saving = saveOnce(revision)
    now.saving = saving
    const done = await saving
    if (done === 'offline') timer.current = setTimeout(() => void flush(), AGAIN)
    return done === 'saved' && now.dirty ? flush() : done === 'saved'
  }, [saveOnce])

  const change = useCallback((next: (before: Written) => Written) => {
    const now = at.current
    now.written = next(now.written)
    now.dirty = true
    setWritten(now.written)
    keep(key, { rev: now.rev, ...now.written, at: new Date().toISOString() })
    if (now.stopped) return
    setSave((before) => (before.kind === 'offline' ? before : { kind: 'unsaved' }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }, [flush, key])

  useEffect(() => {
    const kept = readKept(key)
    if (!kept || same(kept, { scores: own.scores, comments: own.comments })) return void keep(key, null)
    if (kept.rev === own.rev && !at.current.stopped) return change(() => ({ scores: kept.scores, comments: kept.comments }))
    at.current.stopped = true
    setConflict({ theirs: own, yours: { scores: kept.scores, comments: kept.comments } })
    // once, with what the server gave when the page was opened
  }, [])

  useEffect(() => {
    if (own.rev > 0) return
    at.current.saving = act<{ rev: number }>('beginScorecard', { entry: entry.code, round: round.code }).then((answer) => {
      at.current.saving = null
      if (answer.ok) at.current.rev = answer.value.rev
    })
    // once an entry
  }, [])

  useEffect(() => {
    const online = () => void flush()
    const leaving = () => { if (document.visibilityState === 'hidden') void flush() }
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', leaving)
      clearTimeout(timer.current)
    }
  }, [flush])

  const choose = (which: 'theirs' | 'yours') => {
    if (!conflict) return
    const { theirs, yours } = conflict
    const sent = theirs.status === 'submitted' || theirs.status === 'locked'
    Object.assign(at.current, { rev: theirs.rev, stopped: sent, dirty: false })
    setConflict(null)
    if (which === 'yours') return change(() => yours)
    at.current.written = { scores: theirs.scores, comments: theirs.comments }
    setWritten(at.current.written)
    keep(key, null)
    setSave(theirs.savedAt ? { kind: 'saved', at: theirs.savedAt } : { kind: 'untouched' })
    // a scorecard that was sent elsewhere has another page: with its receipt
    if (sent) window.location.reload()
  }

  return {
    written, save, conflict, choose, flush,
    rev: () => at.current.rev,
    /** Nothing more is saved: it was sent. */
    done: () => { at.current.stopped = true; at.current.dirty = false; clearTimeout(timer.current); keep(key, null) },
    moved: (theirs: OwnScorecardDto) => { at.current.stopped = true; setConflict({ theirs, yours: at.current.written }) },
    setScore: (criterion: string, score: Score) => change((before) => ({ ...before, scores: { ...before.scores, [criterion]: score } })),
    setComment: (audience: 'entrant' | 'panel' | 'staff', text: string) => change((before) => ({ ...before, comments: { ...before.comments, [audience]: text } })),
    setCriterionComment: (criterion: string, text: string) => change((before) => ({
      ...before, comments: { ...before.comments, criteria: { ...before.comments.criteria, [criterion]: text } },
    })),
  }
}
