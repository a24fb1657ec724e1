import { driveIn } from './drive-phases.ts'

driveIn(['embargo', 'announced', 'published', 'withdrawn', 'archived'])
