import { driveIn } from './drive-phases.ts'

driveIn(['call', 'screening', 'judging', 'decided'])
