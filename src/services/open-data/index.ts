import { citePractice } from './cite-practice.ts'
import { fileReport } from './file-report.ts'
import { harvest } from './harvest.ts'
import { listOpenData } from './list-open-data.ts'
import { listReports } from './list-reports.ts'
import { markReport } from './mark-report.ts'
import { openDataDictionary } from './open-data-dictionary.ts'
import { openDataFeed } from './open-data-feed.ts'
import { openDataRecord } from './open-data-record.ts'
import { openDataTable } from './open-data-table.ts'
import { reportStatus } from './report-status.ts'

/** What may be taken away, and the door by which corrections come in. */
export const openData = {
  listOpenData, openDataRecord, openDataTable, openDataFeed, openDataDictionary, citePractice, harvest,
  fileReport, reportStatus, listReports, markReport,
}
