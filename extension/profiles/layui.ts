import { profile } from './profile.ts'

/** layui 2: hides native selects, radios and checkboxes and draws its own beside them */
export const layui = profile('layui', {
  items: [
    { item: '.layui-inline', label: '.layui-form-label' },
    { item: '.layui-form-item', label: '.layui-form-label' },
  ],
  boxes: ['.layui-form-select', '.layui-input-wrap'],
  groups: ['.layui-input-block', '.layui-input-inline'],
  drawn: [
    { native: 'select', drawn: '.layui-form-select' },
    { native: 'input[type=radio]', drawn: '.layui-form-radio' },
    { native: 'input[type=checkbox]', drawn: '.layui-form-checkbox, .layui-form-switch' },
  ],
  grids: [
    {
      root: '.layui-table-view',
      header: '.layui-table-box > .layui-table-header th',
      row: '.layui-table-main tbody tr',
      cell: 'td',
      ignore: '.layui-table-fixed',
    },
  ],
  sections: [
    { box: '.layui-card', title: '.layui-card-header' },
    { box: '.layui-layer', title: '.layui-layer-title' },
    { box: '.layui-elem-field', title: 'legend' },
    { box: '.layui-colla-item', title: '.layui-colla-title' },
  ],
  elsewhere: ['.layui-header'],
  dialogs: ['.layui-layer'],
  titles: ['.layui-layer-title'],
  pages: ['.layui-laypage a'],
  skipped: ['.layui-laypage'],
})
