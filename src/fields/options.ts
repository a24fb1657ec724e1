/** A list of codes as the options of a Payload select. */
export const options = (codes: readonly string[]) => codes.map((value) => ({ value, label: value.replaceAll('-', ' ') }))
