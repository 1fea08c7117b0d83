import type { site as zh } from '../zh-CN/site.ts'

/** The local site's start page: three doors. */
export const site: Record<keyof typeof zh, string> = {
  name: 'Nuandong 暖冬',
  subtitle: 'Checks for county social assistance',
  lead: 'One set of rules, used in three places: registers, web forms, the classroom.',
  offline: 'All of it runs on this computer: no network, no upload.',
  language: '中文',
  doors: 'Three doors',
  'register.name': 'Check a register',
  'register.who': 'For the clerk who keeps it',
  'register.what':
    'Open a register and check it at once. Each problem names its cell and its clause; what is certain is mended on the spot.',
  'page.name': 'Hints on web pages',
  'page.who': 'For the official who keys it in',
  'page.what': 'Checks while a household is keyed into the portal, and says at once where something is wrong.',
  'class.name': 'The classroom',
  'class.who': 'For trainers and policy staff',
  'class.what': 'Change a person, a sum or a date, and the class sees how the decision changes and by which clause.',
  back: 'Back to the start page',
}
