export const judging = {}
