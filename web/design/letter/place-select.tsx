/** Choosing a place that words of a letter come from; one that the list does not have stays as it is. */
import { SelectInput } from '../form/inputs.tsx'
import { useDocumentWords } from './document-texts.ts'
import type { LetterGrounds } from './use-letter-places.ts'

export interface PlaceSelectProps {
  title: string
  value: string
  grounds: LetterGrounds
  /** What the empty choice says; absent where a place has to be chosen. */
  empty?: string
  onChange: (pointer: string) => void
}

export function PlaceSelect({ title, value, grounds, empty, onChange }: PlaceSelectProps) {
  const say = useDocumentWords()
  const listed = grounds.places.map(({ pointer, title: name, from }) => ({
    value: pointer,
    label: from === 'answer' ? name : `${say(`from.${from}`)} · ${name}`,
  }))
  const own = value === '' || listed.some((choice) => choice.value === value) ? [] : [{ value, label: value }]
  const none = empty === undefined ? [] : [{ value: '', label: empty }]
  return <SelectInput title={title} value={value} choices={[...none, ...own, ...listed]} onChange={onChange} />
}
