/** What a plugin is called, which departments it is for and on which plugins it stands. */
import type { PluginManifest } from '../../core/model/definitions.ts'
import type { EditorProps } from './editing.ts'
import { useDesignWords } from './design-texts.ts'
import { ListInput } from './form/head/list-input.tsx'
import { TextInput } from './form/inputs.tsx'
import { jsonPart } from './rules/json-part.ts'

const EMPTY: PluginManifest = {
  id: '',
  version: '0.1.0',
  engine: '^0.1.0',
  names: { 'zh-CN': '', en: '' },
  area: '',
  dependsOn: [],
  departments: [],
  permissions: [],
}

export function ManifestEditor(props: EditorProps) {
  const say = useDesignWords()
  const { value, change } = jsonPart<PluginManifest>(props, EMPTY)
  const list = (name: 'dependsOn' | 'departments') => (
    <ListInput
      title={say(name)}
      hint={say(`${name}.hint`)}
      value={value[name]}
      onChange={(next) => change({ ...value, [name]: next }, name)}
    />
  )
  return (
    <div className="design-outline">
      {(['zh-CN', 'en'] as const).map((lang) => (
        <TextInput
          key={lang}
          title={say(`name.${lang}`)}
          value={value.names[lang]}
          onChange={(name) => change({ ...value, names: { ...value.names, [lang]: name } }, `name ${lang}`)}
        />
      ))}
      {list('departments')}
      {list('dependsOn')}
    </div>
  )
}
