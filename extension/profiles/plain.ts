import { profile } from './profile.ts'

/** Hand-written forms: Bootstrap, WeUI, JSP tables, definition lists */
export const plain = profile('plain', {
  items: [
    { item: '.form-group, .form-item, .form-row', label: 'label, .control-label, .form-label' },
    { item: '.weui-cell', label: '.weui-label' },
  ],
  groups: ['[role=radiogroup]', '[role=group]', 'fieldset'],
  sections: [
    { box: 'fieldset', title: ':scope > legend' },
    { box: '.card, .panel', title: '.card-header, .panel-heading, .card-title' },
    { box: 'dialog, [role=dialog]', title: 'h1, h2, h3, [class*=title]' },
  ],
  headings: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', '[role=heading]'],
})
