import { CHECKS } from '#domain/proof/verification.ts'
import type { FrozenDto, RecountDto } from '#services/dto/frozen.ts'
import type { PageContext } from '../context.ts'
import { awardsPath, editionPath } from '../addresses.ts'
import { instant, number } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Cell, Row, RowHead, StackTable } from '../parts/stack-table.tsx'

type Props = { dto: RecountDto; ctx: PageContext }

const Files = ({ freeze, ctx }: { freeze: FrozenDto; ctx: PageContext }) => {
  const { t } = ctx
  if (!freeze.leaves && !freeze.bundle) return <span className="quiet">{t('site.frozen-later')}</span>
  return (
    <>
      {freeze.bundle && <span className="note"><a className="go" href={freeze.bundle.href}>{t('site.frozen-bundle')}</a></span>}
      {freeze.leaves && <span className="note"><a href={freeze.leaves.href}>{t('site.frozen-leaves', { count: freeze.leaves.count })}</a></span>}
    </>
  )
}

const Frozen = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <section className="wrap">
      <h2 id="frozen">{t('site.frozen')}</h2>
      <p>{t('site.frozen-text')} {t(`site.recount-bundles-${dto.bundles}`)}</p>
      <StackTable labelledBy="frozen" className="mt" head={[t('site.category'), t('site.frozen-on'), t('site.recount-cards'), t('site.frozen-head'), t('site.frozen-files')]}>
        <tbody role="rowgroup">
          {dto.frozen.map((freeze) => (
            <Row key={freeze.code}>
              <RowHead dir="auto">{freeze.category}</RowHead>
              <Cell label={t('site.frozen-on')}>{instant(t, freeze.at, dto.timeZone)}</Cell>
              <Cell label={t('site.recount-cards')}>{freeze.scorecards === null ? <span className="quiet">–</span> : number(t, freeze.scorecards)}</Cell>
              <Cell label={t('site.frozen-head')}><code className="key hash" dir="ltr">{freeze.head}</code></Cell>
              <Cell label={t('site.frozen-files')}><Files freeze={freeze} ctx={ctx} /></Cell>
            </Row>
          ))}
        </tbody>
      </StackTable>
      {dto.publicKey && <p className="small">{t('site.recount-key')} <code className="key" dir="ltr">{dto.publicKey}</code></p>}
    </section>
  )
}

/** What the script says, in the language of the page. */
const SAID = ['holds', 'breaks', 'not-made', 'no-ed25519', 'other-method', 'states', 'found', 'compared', 'all-holds', 'something-breaks', 'partly', 'working', 'unreadable', 'not-fetched', 'insecure', 'rank', 'entry', 'value', 'cards', 'receipt-at', 'criteria', 'criterion', 'weight', 'beside'] as const
export type Said = (typeof SAID)[number]

const InBrowser = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const open = dto.frozen.filter((freeze) => freeze.bundle)
  const words = Object.fromEntries([...SAID, ...CHECKS.map((check) => `check-${check}` as const)].map((key) => [key, t(`site.recount-${key}`)]))
  return (
    <section className="wrap">
      <h2 id="here">{t('site.recount-here')}</h2>
      <p>{t('site.recount-script')} {t('site.recount-no-script')}</p>
      <form id="recount" className="mt" hidden data-words={JSON.stringify(words)}>
        {open.length > 0 && (
          <p>
            <label htmlFor="bundle">{t('site.recount-which')}</label>
            <select id="bundle">
              {open.map((freeze) => <option key={freeze.code} value={freeze.bundle?.href} data-head={freeze.head}>{freeze.category} · {instant(t, freeze.at, dto.timeZone)}</option>)}
            </select>
          </p>
        )}
        <p className="mt"><label htmlFor="file">{t('site.recount-file')}</label><input id="file" type="file" accept="application/json,.json" /></p>
        <p className="mt"><label htmlFor="receipt">{t('site.recount-receipt')}</label><input id="receipt" type="text" dir="ltr" maxLength={64} autoComplete="off" spellCheck={false} /></p>
        <p className="mt"><button className="btn">{t('site.recount-start')}</button></p>
      </form>
      <p id="said" role="status" className="mt" />
      <div id="outcome" className="mt" />
    </section>
  )
}

const ByHand = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const example = dto.frozen.find((freeze) => freeze.bundle) ?? dto.frozen[0]
  const file = `bundle-${example?.code ?? 'RS-XXXXXX'}.json`
  return (
    <section className="wrap">
      <h2>{t('site.recount-by-hand')}</h2>
      <p>{t('site.recount-by-hand-text')}</p>
      <pre dir="ltr" tabIndex={0}><code>{`npm run -s recount -- verify ${file} --head ${example?.head ?? ''}`}</code></pre>
      {example?.leaves && <><p className="mt">{t('site.recount-head-alone')}</p><pre dir="ltr" tabIndex={0}><code>{`sha256sum leaves-${example.code}.txt`}</code></pre></>}
    </section>
  )
}

export function RecountPage({ dto, ctx }: Props) {
  const { t, locale } = ctx
  const lede = t(dto.frozen.some((freeze) => freeze.bundle) ? 'site.recount-lede' : 'site.recount-lede-closed')
  return (
    <Layout ctx={ctx} title={t('site.recount-title', { edition: dto.name })} description={lede} current="awards">
      <div className="band tightband">
        <div className="wrap">
          <Crumbs ctx={ctx} between={[{ href: awardsPath(locale), label: t('site.nav-awards') }, { href: editionPath(locale, dto.programme.slug, dto.slug), label: dto.label }]} here={t('site.recount-go')} />
          <h1 dir="auto">{t('site.recount-title', { edition: dto.name })}</h1>
          <p className="told lede2">{lede}</p>
        </div>
      </div>
      <InBrowser dto={dto} ctx={ctx} />
      <Frozen dto={dto} ctx={ctx} />
      <ByHand dto={dto} ctx={ctx} />
      <section className="wrap">
        <h2>{t('site.recount-checks')}</h2>
        <ol>{CHECKS.map((check) => <li key={check}>{t(`site.recount-check-${check}`)}</li>)}</ol>
      </section>
      <section className="wrap">
        <h2>{t('site.recount-not')}</h2>
        <p>{t('site.recount-not-text')}</p>
      </section>
    </Layout>
  )
}
