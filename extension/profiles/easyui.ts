import { profile } from './profile.ts'

/** jQuery EasyUI: the visible input is `.textbox-text`, the one with the name is a hidden `.textbox-value` */
export const easyui = profile('easyui', {
  boxes: ['.textbox'],
  carriers: ['.textbox-value', '.textbox-f'],
  grids: [
    {
      root: '.datagrid-view',
      header: '.datagrid-view2 .datagrid-header td[field]',
      row: '.datagrid-view2 .datagrid-body tr',
      cell: 'td[field]',
      frozen: { header: '.datagrid-view1 .datagrid-header td[field]', row: '.datagrid-view1 .datagrid-body tr' },
    },
  ],
  sections: [
    { box: '.panel.window', title: '.panel-title' },
    { box: '.panel', title: '.panel-title' },
  ],
  bars: ['.datagrid-toolbar'],
  dialogs: ['.window'],
  skipped: ['.pagination'],
})
