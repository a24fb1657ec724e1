/** What a report from outside is: something wrong, a source or honour that is missing, harm, or anything else. */
export const REPORT_KINDS = ['correction', 'source', 'harm', 'other'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** How far it is; whoever holds its code is told this and nothing else. */
export const REPORT_STATES = ['new', 'read', 'done'] as const
export type ReportState = (typeof REPORT_STATES)[number]
