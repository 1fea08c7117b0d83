import { profile } from './profile.ts'

/** Element UI 2 and Element Plus 2 */
export const element = profile('element', {
  items: [{ item: '.el-form-item', label: '.el-form-item__label' }],
  boxes: [
    '.el-select',
    '.el-cascader',
    '.el-date-editor',
    '.el-input-number',
    '.el-autocomplete',
    '.el-textarea',
    '.el-input',
    '.el-radio-group',
    '.el-checkbox-group',
    '.el-radio',
    '.el-checkbox',
    '.el-switch',
  ],
  chosen: [
    {
      box: '.el-select',
      text: '.el-select__selected-item:not(.is-transparent):not(.el-select__input-wrapper), .el-select__tags-text',
    },
    { box: '.el-cascader', text: '.el-cascader__tags .el-tag' },
    { box: '.el-switch', text: '.el-switch__label.is-active' },
  ],
  groups: ['.el-radio-group', '.el-checkbox-group'],
  descriptions: [
    { label: 'th.el-descriptions__label, td.el-descriptions__label', value: 'next' },
    { label: 'span.el-descriptions__label, .el-descriptions-item__label', value: 'next' },
  ],
  grids: [
    {
      root: '.el-table',
      header: '.el-table__header-wrapper th',
      row: '.el-table__body-wrapper tr.el-table__row, .el-table__fixed-body-wrapper tr.el-table__row',
      cell: 'td',
      ignore: '.el-table__fixed, .el-table__fixed-right',
    },
  ],
  sections: [
    { box: '.el-card', title: '.el-card__header' },
    { box: '.el-dialog', title: '.el-dialog__title' },
    { box: '.el-drawer', title: '.el-drawer__title, .el-drawer__header' },
    { box: '.el-collapse-item', title: '.el-collapse-item__header' },
    { box: '.el-descriptions', title: '.el-descriptions__title' },
  ],
  headings: ['.el-divider__text'],
  elsewhere: ['.el-header'],
  dialogs: ['.el-dialog', '.el-drawer'],
  titles: ['.el-dialog__title'],
  pages: ['.el-pagination .number', '.el-pager .number'],
  skipped: ['.el-pagination', '.el-upload'],
})
