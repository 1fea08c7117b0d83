import { profile } from './profile.ts'

/** Naive UI 2 */
export const naive = profile('naive', {
  items: [{ item: '.n-form-item', label: '.n-form-item-label__text, .n-form-item-label' }],
  boxes: [
    '.n-select',
    '.n-cascader',
    '.n-date-picker',
    '.n-input-number',
    '.n-input',
    '.n-radio-group',
    '.n-checkbox-group',
    '.n-radio',
    '.n-checkbox',
  ],
  chosen: [
    {
      box: '.n-select, .n-cascader',
      text: '.n-base-selection-input__content, .n-base-selection-tag-wrapper .n-tag__content',
    },
  ],
  groups: ['.n-radio-group', '.n-checkbox-group'],
  descriptions: [
    { label: 'th.n-descriptions-table-header', value: 'next' },
    { label: 'span.n-descriptions-table-content__label', value: 'next' },
  ],
  grids: [{ root: '.n-data-table', header: 'thead th', row: 'tbody tr.n-data-table-tr', cell: 'td.n-data-table-td' }],
  sections: [
    { box: '.n-card', title: '.n-card-header__main' },
    { box: '.n-drawer', title: '.n-drawer-header__main' },
    { box: '.n-collapse-item', title: '.n-collapse-item__header-main' },
    { box: '.n-descriptions', title: '.n-descriptions-header' },
  ],
  headings: ['.n-divider__title'],
  elsewhere: ['.n-layout-header'],
  dialogs: ['.n-modal', '.n-drawer'],
  pages: ['.n-pagination-item'],
  skipped: ['.n-pagination', '.n-upload'],
})
