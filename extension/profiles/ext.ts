import { profile } from './profile.ts'

/** Ext JS 4–6: ids change on every load, grids are made of tables a row */
export const ext = profile('ext', {
  items: [
    { item: '.x-form-item', label: '.x-form-item-label' },
    { item: '.x-field', label: '.x-form-item-label, .x-label-text-el' },
  ],
  boxes: ['.x-form-item-body', '.x-form-trigger-wrap'],
  grids: [{ root: '.x-grid', header: '.x-column-header', row: '.x-grid-row', cell: '.x-grid-cell' }],
  sections: [
    { box: '.x-window', title: '.x-window-header-text, .x-title-text' },
    { box: '.x-fieldset', title: '.x-fieldset-header-text' },
    { box: '.x-panel', title: '.x-panel-header-text' },
  ],
})
