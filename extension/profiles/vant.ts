import { profile } from './profile.ts'

/** Vant 2–4, the mobile forms of provincial apps */
export const vant = profile('vant', {
  items: [
    { item: '.van-field', label: '.van-field__label' },
    { item: '.van-cell', label: '.van-cell__title' },
  ],
  boxes: ['.van-field__body', '.van-radio-group', '.van-checkbox-group'],
  groups: ['.van-radio-group', '.van-checkbox-group'],
  descriptions: [
    {
      label: '.van-cell:not(.van-field) > .van-cell__title',
      value: { within: '.van-cell', select: '.van-cell__value' },
    },
  ],
  notes: ['.van-cell__label'],
  sections: [{ box: '.van-cell-group', title: '.van-cell-group__title' }],
  headings: ['.van-divider', '.van-cell-group__title'],
  dialogs: ['.van-popup'],
  skipped: ['.van-uploader'],
})
