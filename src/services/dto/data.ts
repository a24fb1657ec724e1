/** One file that can be taken; `bytes` and `sha256` are known once it is built. */
export type DownloadDto = { format: string; href: string; bytes?: number; sha256?: string }

export type DatasetDto = {
  key: 'honours' | 'practices' | 'organisations' | 'editions' | 'deletions'
  rows?: number
  files: DownloadDto[]
  atom?: string
  jsonFeed?: string
  /** Data dictionary: name as in the files, type, meaning in the language of the page. */
  fields: { name: string; type: string; meaning: string }[]
}

export type DataPageDto = {
  datasets: DatasetDto[]
  /** The whole library as one file that opens offline; missing while it is rebuilt. */
  archive?: DownloadDto
  datapackage: string
  openapi: string
  oai: string
  dcat: string
  licence: { name: string; href: string }
  /** Day of the last build. */
  built?: string
  /** true between a withdrawal and the rebuilding of the dumps. */
  rebuilding: boolean
}
