/** What a question is about, in the order of a visit: safety first, the closing last. */
export const TOPIC_ORDER = [
  'safety',
  'child',
  'guardianship',
  'family',
  'health',
  'schooling',
  'contact',
  'needs',
  'closing',
] as const
