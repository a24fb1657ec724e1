import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import type { Translate } from '#i18n/translate.ts'
import { frame } from '#src/admin/frame.tsx'
import type { PublicationDto } from '#services/publishing/publication-of.ts'
import { button } from '../outcome/button.ts'
import { StackTable } from '../outcome/stack-table.tsx'
import { Consents, Modes } from './consents.tsx'
import { Releases, SignOffState } from './sign-off.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** Everything between a draft and the public, and the way back. */
export function Publication(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const dto = await awards.publicationOf(viewer, { code: segments[1] ?? '', locale: t.locale })
    return (
      <>
        <Head dto={dto} t={t} />
        <Obstacles dto={dto} t={t} />
        <section className="rc-section"><h2>{t('panel.publication.sign-off')}</h2><SignOffState dto={dto} t={t} /></section>
        {dto.flagged.length > 0 && <section className="rc-section"><h2>{t('panel.publication.releases')}</h2><Releases dto={dto} t={t} /></section>}
        <section className="rc-section"><h2>{t('panel.publication.consents')}</h2><Consents dto={dto} t={t} /></section>
        <section className="rc-section"><h2>{t('panel.publication.modes')}</h2><p>{t('panel.publication.modes-words')}</p><Modes dto={dto} t={t} /></section>
        <section className="rc-section"><h2>{t('panel.publication.stands')}</h2><Stands dto={dto} t={t} /></section>
        {dto.state === 'published' && <WithdrawForm code={dto.code} places={dto.standsIn.length} />}
      </>
    )
  })
}

function Head({ dto, t }: { dto: PublicationDto; t: Translate }) {
  const live = dto.standsIn.find(({ kind, address }) => kind === 'page' && address.startsWith(`/${t.locale}/`)) ?? dto.standsIn.find(({ kind }) => kind === 'page')
  return (
    <div className="rc-head">
      <div>
        <h1><bdi>{dto.title}</bdi></h1>
        <p><span className={dto.state === 'withdrawn' ? 'pill pill--error' : 'pill'}>{t(`panel.publication.state-${dto.state}`)}</span> <span className="code" dir="ltr">{dto.code}</span> · {t(`vocabulary.origin.${dto.origin}`)}</p>
      </div>
      <div className="rc-acts">
        {dto.state !== 'withdrawn' && <Link className={button(dto.obstacles.length === 0 && dto.state === 'draft' ? 'primary' : 'secondary')} href={`/admin/collections/case-studies/${dto.id}`}>{t(dto.obstacles.length === 0 && dto.state === 'draft' ? 'panel.publication.publish-there' : 'panel.publication.edit')}</Link>}
        <a className={button('secondary')} href={`/preview/case-studies/${dto.code}?locale=${t.locale}`}>{t('panel.publication.preview')}</a>
        {live && <a className={button('secondary')} href={live.address}>{t('panel.publication.live')}</a>}
      </div>
    </div>
  )
}

/** In words; what holds back a record that is public already holds back its next version. */
function Obstacles({ dto, t }: { dto: PublicationDto; t: Translate }) {
  if (dto.state === 'withdrawn') return <p className="rc-note-line">{t('panel.obstacle.withdrawn')}</p>
  if (dto.obstacles.length === 0) return <p className="rc-done-line">{t(dto.state === 'published' ? 'panel.publication.is-public' : 'panel.publication.nothing-left')}</p>
  return (
    <div className="rc-warn">
      <h2>{t(dto.state === 'published' ? 'panel.publication.obstacles-next' : 'panel.publication.obstacles', { n: dto.obstacles.length })}</h2>
      <ul className="rc-bare">{dto.obstacles.map((code) => <li key={code}>{t(`panel.obstacle.${code}`)}</li>)}</ul>
    </div>
  )
}

function Stands({ dto, t }: { dto: PublicationDto; t: Translate }) {
  if (dto.standsIn.length === 0) return <p className="rc-none">{t(dto.state === 'withdrawn' ? 'panel.publication.stands-gone' : 'panel.publication.stands-nowhere')}</p>
  return (
    <>
      <p>{t('panel.publication.stands-words', { n: dto.standsIn.length })}</p>
      <StackTable
        caption={t('panel.publication.stands')} first={t('panel.publication.place')}
        columns={[{ key: 'address', head: t('panel.publication.address') }]}
        rows={dto.standsIn.map(({ kind, address }) => ({ key: `${kind} ${address}`, head: t(`panel.publication.place-${kind}`), cells: { address: <a href={address} dir="ltr">{address}</a> } }))}
      />
    </>
  )
}
