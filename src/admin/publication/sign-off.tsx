import type { Translate } from '#i18n/translate.ts'
import type { PublicationDto } from '#services/publishing/publication-of.ts'
import { moment } from '../outcome/format.ts'
import { ActButton } from './act-button.tsx'

/** Asked, agreed, changes wanted, changed since; and the act that goes on from there. */
export function SignOffState({ dto, t }: { dto: PublicationDto; t: Translate }) {
  const { signOff, code } = dto
  if (!signOff.needed) return <p className="rc-none">{t('panel.publication.sign-off-not-needed')}</p>
  const answered = signOff.state === 'asked' ? null : signOff.answeredAt
  const stale = signOff.changedSince && signOff.state !== 'not-asked'
  return (
    <>
      <p><b className="m">{t(`panel.publication.sign-off-${signOff.state}`)}</b>{' '}
        {signOff.askedAt && t(answered ? 'panel.publication.sign-off-when' : 'panel.publication.sign-off-when-asked', { asked: moment(t.locale, signOff.askedAt), answered: answered ? moment(t.locale, answered) : '' })}</p>
      {signOff.state === 'changes-wanted' && signOff.note && <blockquote className="rc-said"><p className="told" dir="auto">{signOff.note}</p></blockquote>}
      {stale && <p className="rc-note-line">{t('panel.publication.sign-off-changed-since')}</p>}
      {dto.state !== 'withdrawn' && (
        <div className="rc-act">
          <div><h3>{t('panel.publication.ask-title')}</h3><p>{t('panel.publication.ask-words')}</p></div>
          <div><ActButton service="askSignOff" input={{ code }} text={t(signOff.state === 'not-asked' ? 'panel.publication.ask' : 'panel.publication.ask-again')} style={signOff.state === 'agreed' && !stale ? 'secondary' : 'primary'} /></div>
        </div>
      )}
    </>
  )
}

/** About a minor or a survivor: two people, each of them once, exactly this text. */
export function Releases({ dto, t }: { dto: PublicationDto; t: Translate }) {
  const { releases, releasedByMe } = dto.signOff
  return (
    <>
      <p>{t('panel.publication.releases-state', { n: releases, what: dto.flagged.map((flag) => t(`panel.publication.flag.${flag}`)).join(', ') })}</p>
      <div className="rc-act">
        <div><h3>{t('panel.publication.release-title')}</h3><p>{t(releasedByMe ? 'panel.publication.release-mine' : 'panel.publication.release-words')}</p></div>
        {!releasedByMe && <div><ActButton service="releaseCaseStudy" input={{ code: dto.code }} text={t('panel.publication.release')} /></div>}
      </div>
    </>
  )
}
