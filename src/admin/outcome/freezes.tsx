import type { Translate } from '#i18n/translate.ts'
import type { FreezeDto, FreezesDto } from '#services/outcome/freezes-of.ts'
import { moment } from './format.ts'
import { FreezeForm } from './freeze-form.tsx'
import { LinkBundle } from './link-bundle.tsx'
import { Moved } from './moved.tsx'
import { PlacesBeside } from './places-beside.tsx'
import { StackTable } from './stack-table.tsx'

/** The official results of a category, newest first, what moved between them, and the act that makes the next. */
export function Freezes({ t, page }: { t: Translate; page: FreezesDto }) {
  const newest = page.freezes[0]
  return (
    <>
      <section className="rc-section" aria-labelledby="rc-freezes">
        <h2 id="rc-freezes">{t('panel.freeze.title')}</h2>
        <p>{t('panel.freeze.what')}</p>
        {newest
          ? <StackTable caption={t('panel.freeze.title')} first={t('panel.freeze.code')}
              columns={[{ key: 'at', head: t('panel.freeze.at') }, { key: 'rule', head: t('panel.freeze.rule') }, { key: 'cards', head: t('panel.freeze.scorecards'), n: true }, { key: 'moved', head: t('panel.freeze.moved') }, { key: 'head', head: t('panel.freeze.head') }]}
              rows={page.freezes.map((each) => rowOf(t, each, page))} />
          : <p className="quiet">{t('panel.freeze.none')}</p>}
        {newest && !page.mayFreeze && <p>{t('panel.freeze.current')}</p>}
        {page.since && <div className="rc-warn" role="note"><p>{t('panel.freeze.stale')}</p><Moved t={t} moved={page.since} page={page} /></div>}
        <PlacesBeside t={t} page={page} />
        {page.mayFreeze && page.canSign && <FreezeForm category={page.category} rule={page.rule ?? ''} />}
        {!page.canSign && <div className="rc-wrong"><p>{t('panel.freeze.no-key')}</p></div>}
      </section>
      <section className="rc-section">
        <h2>{t('panel.freeze.bundle')}</h2>
        <p>{t(`panel.freeze.bundle.${page.bundle.public ? 'is-public' : page.bundle.setting}`)}</p>
        {page.bundle.link && <LinkBundle category={page.category} />}
      </section>
    </>
  )
}

const rowOf = (t: Translate, each: FreezeDto, page: FreezesDto) => ({
  key: each.code, id: each.code, head: <span className="code">{each.code}</span>,
  cells: {
    at: moment(t.locale, each.at, page.timeZone), rule: t(`panel.freeze.rule.${each.rule}`), cards: String(each.scorecards),
    moved: each.moved ? <Moved t={t} moved={each.moved} page={page} /> : <span className="quiet">{t('panel.freeze.first')}</span>,
    head: <code className="rc-receipt" dir="ltr">{each.head}</code>,
  },
})
