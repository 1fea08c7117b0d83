import { profile } from './profile.ts'

/** Arco Design, for Vue and React */
export const arco = profile('arco', {
  items: [
    {
      item: '.arco-form-item',
      label: '.arco-form-item-label, .arco-form-label-item > label, .arco-form-item-label-col > label',
    },
  ],
  boxes: [
    '.arco-select',
    '.arco-select-view-single',
    '.arco-select-view-multiple',
    '.arco-cascader',
    '.arco-picker',
    '.arco-input-number',
    '.arco-input-wrapper',
    '.arco-input-inner-wrapper',
    '.arco-textarea-wrapper',
    '.arco-radio-group',
    '.arco-checkbox-group',
    '.arco-radio',
    '.arco-checkbox',
  ],
  chosen: [
    {
      box: '.arco-select, .arco-select-view-single, .arco-select-view-multiple',
      text: '.arco-select-view-value, .arco-tag-content, .arco-tag',
    },
  ],
  groups: ['.arco-radio-group', '.arco-checkbox-group'],
  descriptions: [
    { label: 'td.arco-descriptions-item-label, th.arco-descriptions-item-label', value: 'next' },
    { label: 'div.arco-descriptions-item-label-inline, span.arco-descriptions-item-label', value: 'next' },
  ],
  grids: [{ root: '.arco-table', header: 'thead th', row: 'tbody tr.arco-table-tr', cell: 'td' }],
  sections: [
    { box: '.arco-card', title: '.arco-card-header-title' },
    { box: '.arco-modal', title: '.arco-modal-title' },
    { box: '.arco-drawer', title: '.arco-drawer-title' },
    { box: '.arco-collapse-item', title: '.arco-collapse-item-header-title' },
    { box: '.arco-descriptions', title: '.arco-descriptions-title' },
  ],
  headings: ['.arco-divider-text'],
  elsewhere: ['.arco-layout-header'],
  dialogs: ['.arco-modal', '.arco-drawer'],
  pages: ['.arco-pagination-item'],
  skipped: ['.arco-pagination', '.arco-upload'],
})
