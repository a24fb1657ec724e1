'use client'
import { useId } from 'react'
import { DECLARED_KINDS, type DeclarationTargetDto, type DeclaredKind } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'

export type Said = { kind: DeclaredKind | ''; note: string }

export function DeclarationRow({ target, said, choose, onSay }: { target: DeclarationTargetDto; said: Said; choose: boolean; onSay: (said: Said) => void }) {
  const { t } = useTexts()
  const id = useId()
  const { type, name, country, link } = target
  const says = said.kind !== '' && said.kind !== 'nothing'
  return (
    <li>
      <div>
        <label htmlFor={id}><b className="m" dir="auto">{name}</b></label> <span className="quiet">{type === 'person' ? t('panel.declare.person') : country}</span>
        {link && <><br />{t(`panel.declare.link.${link}`)}</>}
      </div>
      <select id={id} value={said.kind} onChange={(event) => onSay({ ...said, kind: event.target.value as Said['kind'] })}>
        {choose && <option value="">{t('panel.declare.choose')}</option>}
        {DECLARED_KINDS.map((kind) => <option key={kind} value={kind}>{t(type === 'person' && kind === 'work' ? 'panel.declare.kind.work-with' : `panel.declare.kind.${kind}`)}</option>)}
      </select>
      {says && (
        <p className="say">
          <label htmlFor={`${id}-note`}>{t(said.kind === 'something-else' ? 'panel.declare.what' : 'panel.declare.what-until')}</label>
          <input id={`${id}-note`} type="text" dir="auto" value={said.note} onChange={(event) => onSay({ ...said, note: event.target.value })} />
        </p>
      )}
    </li>
  )
}
