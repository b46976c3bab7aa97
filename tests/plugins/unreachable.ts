/** What no answers can reach, by definition and element, and why. An entry that a case reaches after all is a fault. */
const GUARD = 'an unknown birthday is let through by the condition itself'
const SHARE = 'so few items give no share of yes within one per cent beneath the edge'
const FIRST = 'an earlier row reads the same facts and is open first'
const SETTLED = 'the benefit opens only when this is known already'
const LISTED = 'a list that is asked whether it contains something is always there'

export const UNREACHABLE: Readonly<Record<string, string>> = {
  'checklist:ED-07 band EXCELLENT just beneath its edge': SHARE,
  'checklist:ED-07 band PASS just beneath its edge': SHARE,
  'checklist:ED-07 band RECTIFY just beneath its edge': SHARE,
  'checklist:MD-05 band PASS just beneath its edge': SHARE,
  'SC-6 band PASS just beneath its edge': SHARE,
  'SC-6 band RECTIFY just beneath its edge': SHARE,
  'D2 B01 condition 1 unknown': GUARD,
  'D2 B02 condition 2 unknown': GUARD,
  'D2 B03 condition 3 unknown': GUARD,
  'D2 B02 condition 1 unknown': SETTLED,
  'D2 B12 condition 2 unknown': 'the age is known after the first condition',
  'D2 B12 condition 3 unknown': 'the age is known after the first condition',
  'D2 B12 condition 4 unknown': 'the age is known after the first condition',
  'D2 B06 condition 2 unknown': 'without an earlier relief nothing was repeated',
  'D2 /lets/4/is/else/else/else then': 'the question that tells K06 tells K10 as well, which is read before it',
  'D2 B10 unknown whether open': LISTED,
  'D2 B18 unknown whether open': LISTED,
  'D2 B19 unknown whether open': LISTED,
  'D2 B18 granted': 'a removal is recorded on CU-03, where D4 decides it; no form that decides benefits records one',
  'D5 outcome HANDOVER_NOMINEE unknown': FIRST,
  'D5 outcome CA unknown': FIRST,
  'D6 outcome RECORD unknown': FIRST,
  'D8 outcome RIGHT unknown': FIRST,
  'D8 outcome NONE unknown': FIRST,
  'D7 /lets/0/is/else on': 'an empty text is no answer',
}
