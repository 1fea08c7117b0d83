import { profile } from './profile.ts'

/** Ext JS 3–6: ids change on every load, grids are made of tables a row */
export const ext = profile('ext', {
  items: [
    { item: '.x-form-item', label: '.x-form-item-label' },
    { item: '.x-field', label: '.x-form-item-label, .x-label-text-el' },
  ],
  boxes: ['.x-form-item-body', '.x-form-trigger-wrap', '.x-form-field-wrap'],
  grids: [
    { root: '.x-grid', header: '.x-column-header', row: '.x-grid-row', cell: '.x-grid-cell' },
    { root: '.x-grid3', header: '.x-grid3-header td.x-grid3-hd', row: '.x-grid3-row', cell: 'td.x-grid3-cell' },
  ],
  sections: [
    { box: '.x-window', title: '.x-window-header-text, .x-title-text' },
    { box: '.x-fieldset', title: '.x-fieldset-header-text' },
    { box: '.x-panel', title: '.x-panel-header-text' },
  ],
  bars: ['.x-toolbar'],
  dialogs: ['.x-window'],
})
