import { profile } from './profile.ts'

/** Ant Design (React) 3–6 and Ant Design Vue 1–4; the oldest draw a chosen option as `selection-selected-value` */
export const antd = profile('antd', {
  items: [{ item: '.ant-form-item', label: '.ant-form-item-label label, .ant-form-item-label' }],
  boxes: [
    '.ant-select',
    '.ant-picker',
    '.ant-calendar-picker',
    '.ant-input-number-group-wrapper',
    '.ant-input-number',
    '.ant-input-affix-wrapper',
    '.ant-cascader',
    '.ant-cascader-picker',
    '.ant-radio-group',
    '.ant-checkbox-group',
    '.ant-radio-wrapper',
    '.ant-checkbox-wrapper',
    '.ant-input',
  ],
  chosen: [
    {
      box: '.ant-select',
      text: '.ant-select-selection-item, .ant-select-content-value, .ant-select-content-has-value, .ant-select-selection-selected-value, .ant-select-selection__choice__content',
    },
    { box: '.ant-cascader-picker', text: '.ant-cascader-picker-label' },
  ],
  groups: ['.ant-radio-group', '.ant-checkbox-group'],
  descriptions: [
    { label: 'th.ant-descriptions-item-label', value: 'next' },
    { label: 'span.ant-descriptions-item-label, div.ant-descriptions-item-label', value: 'next' },
  ],
  grids: [
    {
      root: '.ant-table',
      header: 'thead th',
      row: 'tbody tr.ant-table-row',
      cell: 'td',
      ignore: '.ant-table-fixed-left, .ant-table-fixed-right',
    },
  ],
  sections: [
    { box: '.ant-card', title: '.ant-card-head-title' },
    { box: '.ant-modal', title: '.ant-modal-title' },
    { box: '.ant-drawer', title: '.ant-drawer-title' },
    { box: '.ant-collapse-item', title: '.ant-collapse-header' },
    { box: '.ant-descriptions', title: '.ant-descriptions-title' },
  ],
  headings: ['.ant-divider-inner-text'],
  elsewhere: ['.ant-layout-header'],
  dialogs: ['.ant-modal', '.ant-drawer'],
  titles: ['.ant-modal-title'],
  pages: ['.ant-pagination-item'],
  skipped: ['.ant-pagination', '.ant-upload', '.ant-tabs-tabpane-inactive'],
})
