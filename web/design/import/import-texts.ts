/** Words of the import of forms in both languages. */
import { useWords, type Say } from '../../parts/use-words.ts'
import { wordTable } from '../../parts/word-table.ts'

const ZH = {
  import: '从文件生成表单',
  hint: '选择一份纸质表（Excel 或 Word）、XLSForm 或 JSON Schema。系统先猜出题目，由您逐项核对后再生成表单草稿。',
  choose: '选择文件',
  reading: '正在读取…',
  unfit: '这份文件不能读入：',
  found: '找到 {n} 道题目，其中 {m} 道请核对',
  remarks: '没有带入或需要留意的内容（{n}）',
  formId: '表单编号',
  formIdHint: '两个大写字母、连字符和两位数字，不能重复，如 ZY-01',
  formTitle: '表单名称',
  sections: '分区',
  section: '分区',
  question: '题目',
  source: '原文',
  kind: '题型',
  options: '选项（每行一个）',
  required: '必填',
  left: '不要这道题',
  use: '已有的题目',
  own: '作为新题目',
  'confidence.sure': '有把握',
  'confidence.likely': '较可能',
  'confidence.unsure': '请核对',
  rule: '规则：{rule}',
  column: '{rows} · 列',
  make: '生成表单草稿',
  making: '正在生成…',
  made: '表单 {id} 已加入这份设计',
  settle: '以下内容请在表单里处理：',
  openForm: '打开表单',
  another: '换一份文件',
}

export type ImportText = keyof typeof ZH

const EN: Readonly<Record<ImportText, string>> = {
  import: 'Make a form from a file',
  hint: 'Choose a paper form (Excel or Word), an XLSForm or a JSON Schema. Its questions are guessed first; you look at each before a draft form is made.',
  choose: 'Choose a file',
  reading: 'Reading…',
  unfit: 'This file cannot be read in:',
  found: '{n} questions were found; please look at {m} of them',
  remarks: 'What was not taken over or needs a look ({n})',
  formId: 'Form id',
  formIdHint: 'Two capital letters, a hyphen and two digits, taken only once, such as ZY-01',
  formTitle: 'Title of the form',
  sections: 'Sections',
  section: 'Section',
  question: 'Question',
  source: 'On the paper',
  kind: 'Kind',
  options: 'Options (one a line)',
  required: 'Required',
  left: 'Leave it out',
  use: 'Questions that exist',
  own: 'a new question',
  'confidence.sure': 'fairly sure',
  'confidence.likely': 'likely',
  'confidence.unsure': 'please check',
  rule: 'Rule: {rule}',
  column: '{rows} · column',
  make: 'Make the draft form',
  making: 'Being made…',
  made: 'The form {id} stands in this design',
  settle: 'Please settle this in the form:',
  openForm: 'Open the form',
  another: 'Another file',
}

const sayImport = wordTable(ZH, EN)

export function useImportWords(): Say<ImportText> {
  return useWords(sayImport)
}
