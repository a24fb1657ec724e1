import type { DataPageDto, DatasetDto, DownloadDto } from '#services/dto/data.ts'
import type { PageContext } from '../context.ts'
import { ATOM_PATH, DELETIONS_FEED_PATH } from '../addresses.ts'
import { bytes, day, number } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Cell, Row, RowHead, StackTable } from '../parts/stack-table.tsx'

type Props = { dto: DataPageDto; ctx: PageContext }

const File = ({ file, ctx }: { file: DownloadDto; ctx: PageContext }) => (
  <span className="note">
    <a className="go" href={file.href}>{file.format}</a>
    {file.bytes !== undefined && <span className="quiet"> {bytes(ctx.t, file.bytes)}</span>}
    {file.sha256 && <code className="key hash" dir="ltr">{file.sha256}</code>}
  </span>
)

const Datasets = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <section className="wrap">
      <h2 id="files">{t('site.data-files')}</h2>
      {dto.rebuilding && <p className="signal">{t('site.data-rebuilding')}</p>}
      <StackTable labelledBy="files" className="mt" head={[t('site.data-set'), t('site.data-rows'), t('site.data-files'), t('site.data-feeds')]}>
        <tbody role="rowgroup">
          {dto.datasets.map((set) => (
            <Row key={set.key}>
              <RowHead>{t(`site.data-${set.key}`)}</RowHead>
              <Cell label={t('site.data-rows')}>{set.rows === undefined ? <span className="quiet">{t('site.not-counted')}</span> : number(t, set.rows)}</Cell>
              <Cell label={t('site.data-files')}>{set.files.map((file) => <File key={file.href} file={file} ctx={ctx} />)}</Cell>
              <Cell label={t('site.data-feeds')}>
                {set.atom && <span className="note"><a href={set.atom}>Atom</a></span>}
                {set.jsonFeed && <span className="note"><a href={set.jsonFeed}>JSON Feed</a></span>}
              </Cell>
            </Row>
          ))}
        </tbody>
      </StackTable>
      <p className="small quiet mt">
        {t('site.licence')} <a href={dto.licence.href} rel="license">{dto.licence.name}</a>.{' '}
        {dto.built && t('site.data-built', { day: day(t, dto.built) })}
      </p>
    </section>
  )
}

const Machines = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const links: [string, string][] = [['openapi', dto.openapi], ['oai', dto.oai], ['dcat', dto.dcat], ['datapackage', dto.datapackage]]
  return (
    <section className="wrap">
      <h2 id="feeds">{t('site.data-machines')}</h2>
      <dl className="log">
        <div><dt><a href={ATOM_PATH}>Atom</a></dt><dd>{t('site.data-atom')}</dd></div>
        <div><dt><a href={DELETIONS_FEED_PATH}>{t('site.data-deletions')}</a></dt><dd>{t('site.data-deletions-text')}</dd></div>
        {links.map(([key, href]) => <div key={key}><dt><a href={href}>{t(`site.data-${key}`)}</a></dt><dd>{t(`site.data-${key}-text`)}</dd></div>)}
      </dl>
    </section>
  )
}

const Dictionary = ({ set, ctx }: { set: DatasetDto; ctx: PageContext }) => (
  <>
    <h3 className="mt2" id={`d-${set.key}`}>{ctx.t(`site.data-${set.key}`)}</h3>
    <StackTable labelledBy={`d-${set.key}`} head={[ctx.t('site.data-field'), ctx.t('site.data-type'), ctx.t('site.data-meaning')]}>
      <tbody role="rowgroup">
        {set.fields.map((field) => (
          <Row key={field.name}><RowHead><code>{field.name}</code></RowHead><Cell>{field.type}</Cell><Cell><span dir="auto">{field.meaning}</span></Cell></Row>
        ))}
      </tbody>
    </StackTable>
  </>
)

export function DataPage({ dto, ctx }: Props) {
  const { t } = ctx
  const described = dto.datasets.filter((set) => set.fields.length > 0)
  return (
    <Layout ctx={ctx} title={t('site.data-title')} description={t('site.data-lede')} current="data">
      <div className="band tightband">
        <div className="wrap">
          <Crumbs ctx={ctx} here={t('site.nav-data')} />
          <h1>{t('site.data-title')}</h1>
          <p className="told lede2">{t('site.data-lede')}</p>
        </div>
      </div>
      <Datasets dto={dto} ctx={ctx} />
      {dto.archive && (
        <section className="wrap">
          <h2 id="archive">{t('site.data-archive')}</h2>
          <p>{t('site.data-archive-text')}</p>
          <p className="mt"><File file={dto.archive} ctx={ctx} /></p>
        </section>
      )}
      <Machines dto={dto} ctx={ctx} />
      {described.length > 0 && (
        <section className="wrap">
          <h2>{t('site.data-dictionary')}</h2>
          <p>{t('site.data-dictionary-text')}</p>
          {described.map((set) => <Dictionary key={set.key} set={set} ctx={ctx} />)}
        </section>
      )}
    </Layout>
  )
}
