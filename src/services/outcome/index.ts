export const outcome = {}
