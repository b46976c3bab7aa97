/** Every text of the plugin beside its English, missing ones first; as a table for Excel, out and in. */
import { useMemo, useState } from 'react'
import {
  comparedTexts,
  isMissing,
  translationsOf,
  withTexts,
  type TableOfTexts,
  type Translation,
} from '../../../core/design/translations.ts'
import { useLoad } from '../../parts/use-load.ts'
import { csvHref, csvRows } from '../csv.ts'
import { designApi } from '../design-api.ts'
import type { EditorProps } from '../editing.ts'
import { TickInput } from '../form/inputs.tsx'
import { jsonPart } from '../rules/json-part.ts'
import { ImportedTexts } from './imported-texts.tsx'
import { FileButton } from '../file-button.tsx'
import { useLocaleWords } from './locale-texts.ts'
import { TextRows } from './text-rows.tsx'

export function LocaleEditor(props: EditorProps) {
  const say = useLocaleWords()
  const { value: locale, change } = jsonPart<Record<string, string>>(props, {})
  const { files } = props.desk
  const known = useLoad('known texts', designApi.knownTexts)
  const elsewhere = known.state === 'ready' ? known.value : null
  const all = useMemo(() => translationsOf(files, locale, elsewhere ?? {}), [files, locale, elsewhere])
  const [find, setFind] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(false)
  const [found, setFound] = useState<TableOfTexts | 'unreadable' | null>(null)
  const wanted = find.trim().toLowerCase()
  const shown = all.filter(
    (text) => (!onlyMissing || isMissing(text)) && `${text.zh} ${text.en}`.toLowerCase().includes(wanted),
  )
  const read = async (file: File): Promise<void> => {
    const rows = csvRows(await file.text(), 2)
    setFound(rows === null ? 'unreadable' : comparedTexts(all, rows))
  }
  const apply = (table: TableOfTexts): void => {
    change(withTexts(locale, table.changed))
    setFound(null)
  }
  return (
    <section className="design-merge" aria-label={say('texts')}>
      <div className="tb-row-buttons">
        <input
          type="search"
          className="tb-input tb-input-short"
          aria-label={say('find')}
          placeholder={say('find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <TickInput title={say('onlyMissing')} value={onlyMissing} onChange={setOnlyMissing} />
        <TableFile name={`${props.desk.plugin}-en.csv`} texts={all} onFile={(file) => void read(file)} />
      </div>
      {found === 'unreadable' && (
        <p className="tb-error" role="alert">
          {say('unreadable')}
        </p>
      )}
      {found !== null && found !== 'unreadable' && (
        <ImportedTexts table={found} onApply={() => apply(found)} onCancel={() => setFound(null)} />
      )}
      <p className="app-meta" role="status">
        {say('count', { shown: shown.length, missing: all.filter(isMissing).length })}
      </p>
      <TextRows
        key={`${wanted} ${String(onlyMissing)}`}
        rows={shown}
        onChange={(zh, after) => change(withTexts(locale, [{ zh, after }]), zh)}
      />
    </section>
  )
}

interface TableFileProps {
  name: string
  texts: readonly Translation[]
  onFile: (file: File) => void
}

function TableFile({ name, texts, onFile }: TableFileProps) {
  const say = useLocaleWords()
  const rows = texts.map(({ zh, en }) => [zh, en])
  return (
    <>
      <a className="tb-button" download={name} href={csvHref([say('zh'), say('en')], rows)}>
        {say('exportCsv')}
      </a>
      <FileButton name={say('importCsv')} accept=".csv,text/csv" onFile={onFile} />
    </>
  )
}
