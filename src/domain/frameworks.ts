/** Targets and action lines of others that records are tagged with; short words of ours are `vocabulary.sdg.*`, `vocabulary.wsis.*`. */

/** Targets of the Sustainable Development Goals that the digital gender divide touches. */
export const SDG_TARGETS = [
  '1.4', '3.3', '3.7', '3.8', '4.1', '4.3', '4.4', '4.5', '4.6', '4.7', '4.a', '4.b', '4.c', '5.1', '5.2', '5.3',
  '5.4', '5.5', '5.6', '5.a', '5.b', '5.c', '8.2', '8.3', '8.5', '8.6', '8.8', '8.10', '9.1', '9.3', '9.5', '9.b',
  '9.c', '10.2', '10.3', '11.7', '13.1', '13.3', '16.1', '16.2', '16.3', '16.6', '16.7', '16.10', '16.b', '17.6',
  '17.8', '17.9', '17.16', '17.17', '17.18', '17.19',
] as const
export type SdgTarget = (typeof SDG_TARGETS)[number]

/** Action lines of the Geneva Plan of Action (WSIS); C7 has eight parts. */
export const WSIS_LINES = [
  'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C7-e-government', 'C7-e-business', 'C7-e-learning', 'C7-e-health',
  'C7-e-employment', 'C7-e-environment', 'C7-e-agriculture', 'C7-e-science', 'C8', 'C9', 'C10', 'C11',
] as const
export type WsisLine = (typeof WSIS_LINES)[number]
