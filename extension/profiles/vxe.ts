import { profile } from './profile.ts'

/** vxe-table and vxe-pc-ui 3–4 */
export const vxe = profile('vxe', {
  items: [{ item: '.vxe-form--item', label: '.vxe-form--item-title' }],
  boxes: [
    '.vxe-select',
    '.vxe-input',
    '.vxe-number-input',
    '.vxe-date-picker',
    '.vxe-textarea',
    '.vxe-radio-group',
    '.vxe-checkbox-group',
  ],
  groups: ['.vxe-radio-group', '.vxe-checkbox-group'],
  grids: [
    {
      root: '.vxe-table',
      header: '.vxe-table--main-wrapper .vxe-table--header th',
      row: '.vxe-table--main-wrapper .vxe-table--body tr.vxe-body--row',
      cell: 'td',
      ignore: '.vxe-table--fixed-left-wrapper, .vxe-table--fixed-right-wrapper',
    },
  ],
  sections: [{ box: '.vxe-modal--wrapper', title: '.vxe-modal--header-title' }],
  dialogs: ['.vxe-modal--wrapper'],
  pages: ['.vxe-pager--num-btn'],
  skipped: ['.vxe-pager'],
})
