/** The files of a new plugin: small, but complete enough to load, to be filled and to be proved. */

const FORM = {
  $schema: '../../../schemas/form.schema.json',
  type: 'object',
  title: '新登记表',
  'x-form': {
    id: 'ZZ-01',
    version: 1,
    mode: 'form',
    subject: 'child',
    filledBy: ['CM'],
    clauses: [],
    effectiveFrom: '2020-03-20',
  },
  'x-sections': [{ id: 'main', title: '登记' }],
  required: ['happenedOn', 'serious'],
  properties: {
    happenedOn: {
      type: 'string',
      format: 'date',
      title: '事件发生日',
      'x-section': 'main',
      'x-check': { that: 'happenedOn <= today()', message: '事件发生日不能晚于今天', code: 'date.future' },
    },
    serious: { type: 'boolean', title: '情况严重', 'x-section': 'main' },
    detail: {
      type: 'string',
      maxLength: 1000,
      title: '说明',
      'x-section': 'main',
      'x-widget': 'longText',
      'x-visible': 'serious',
      'x-required': true,
    },
  },
}

const CASES = {
  $schema: '../../../schemas/cases.schema.json',
  of: 'ZZ-01',
  form: 'ZZ-01',
  cases: [
    {
      description: 'a serious event has to be explained',
      asOf: '2020-05-12',
      given: { happenedOn: '2020-05-11', serious: true },
      expect: { valid: false, issues: { contains: [{ path: '/detail', code: 'field.required' }] } },
    },
    {
      description: 'a harmless event needs no explanation',
      asOf: '2020-05-12',
      given: { happenedOn: '2020-05-11', serious: false },
      expect: { valid: true },
    },
  ],
}

const ENGLISH = {
  新登记表: 'New register',
  登记: 'Entry',
  事件发生日: 'Date',
  情况严重: 'Serious',
  说明: 'Explanation',
  事件发生日不能晚于今天: 'The date cannot be in the future',
}

/** Path inside the plugin folder → text. `name` is the id of the plugin. */
export function newPluginFiles(name: string): Record<string, string> {
  const manifest = {
    id: name,
    version: '0.1.0',
    engine: '^0.1.0',
    names: { 'zh-CN': name, en: name },
    area: name,
    dependsOn: ['governance'],
    departments: ['MZ'],
    permissions: [],
  }
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return {
    'plugin.json': json(manifest),
    'README.md': `# ${name}\n\nWhat this policy area is for, which clauses it carries, and who uses it.\n`,
    'forms/ZZ-01.form.json': json(FORM),
    'forms/ZZ-01.cases.json': json(CASES),
    'locales/en.json': json(ENGLISH),
  }
}
