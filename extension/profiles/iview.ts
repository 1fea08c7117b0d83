import { profile } from './profile.ts'

/** iView 3, View Design 4, View UI Plus 1 */
export const iview = profile('iview', {
  items: [{ item: '.ivu-form-item', label: '.ivu-form-item-label' }],
  boxes: [
    '.ivu-select',
    '.ivu-cascader',
    '.ivu-date-picker',
    '.ivu-input-number',
    '.ivu-input-wrapper',
    '.ivu-radio-group',
    '.ivu-checkbox-group',
    '.ivu-radio-wrapper',
    '.ivu-checkbox-wrapper',
  ],
  chosen: [{ box: '.ivu-select', text: '.ivu-select-selected-value, .ivu-tag .ivu-tag-text' }],
  groups: ['.ivu-radio-group', '.ivu-checkbox-group'],
  descriptions: [{ label: '.ivu-description-term', value: 'next' }],
  grids: [
    {
      root: '.ivu-table',
      header: '.ivu-table-header th',
      row: '.ivu-table-body tr.ivu-table-row',
      cell: 'td',
      ignore: '.ivu-table-fixed, .ivu-table-fixed-right',
    },
  ],
  sections: [
    { box: '.ivu-card', title: '.ivu-card-head' },
    { box: '.ivu-modal', title: '.ivu-modal-header' },
    { box: '.ivu-drawer', title: '.ivu-drawer-header' },
    { box: '.ivu-collapse-item', title: '.ivu-collapse-header' },
  ],
  headings: ['.ivu-divider-inner-text'],
  elsewhere: ['.ivu-layout-header'],
  dialogs: ['.ivu-modal', '.ivu-drawer'],
  pages: ['.ivu-page-item'],
  skipped: ['.ivu-page', '.ivu-upload'],
})
