/** The roles of the table of rights, each with one person of the world; the columns of the table of hidden facts. */
export const ROLES = [
  'public', 'entrant', 'co-editor', 'nominee', 'referee', 'judge', 'judge-in-conflict', 'other-judge', 'chair',
  'organiser', 'organiser-in-conflict', 'editor', 'observer', 'admin',
] as const

export type Role = (typeof ROLES)[number]
