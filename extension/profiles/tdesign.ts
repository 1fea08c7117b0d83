import { profile } from './profile.ts'

/** TDesign, for Vue and React */
export const tdesign = profile('tdesign', {
  items: [{ item: '.t-form__item', label: '.t-form__label' }],
  boxes: [
    '.t-select__wrap',
    '.t-select',
    '.t-cascader',
    '.t-date-picker',
    '.t-date-range-picker',
    '.t-input-number',
    '.t-input__wrap',
    '.t-textarea',
    '.t-radio-group',
    '.t-checkbox-group',
    '.t-radio',
    '.t-checkbox',
  ],
  chosen: [{ box: '.t-select__wrap', text: '.t-tag' }],
  groups: ['.t-radio-group', '.t-checkbox-group'],
  descriptions: [
    { label: 'td.t-descriptions__label', value: 'next' },
    { label: '.t-descriptions-item__label', value: 'next' },
  ],
  grids: [{ root: '.t-table', header: 'thead th', row: 'tbody tr', cell: 'td' }],
  sections: [
    { box: '.t-card', title: '.t-card__title' },
    { box: '.t-dialog', title: '.t-dialog__header-content, .t-dialog__header' },
    { box: '.t-drawer', title: '.t-drawer__header' },
    { box: '.t-collapse-panel', title: '.t-collapse-panel__header' },
    { box: '.t-descriptions', title: '.t-descriptions__header' },
  ],
  headings: ['.t-divider__inner-text'],
  elsewhere: ['.t-layout__header'],
  dialogs: ['.t-dialog', '.t-drawer'],
  pages: ['.t-pagination__number'],
  skipped: ['.t-pagination', '.t-upload'],
})
