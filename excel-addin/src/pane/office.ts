import { addinText } from '@nuandong/core/ui'
import { officeHost } from '../host/office/office.ts'
import { associateCommands } from '../ribbon/commands.ts'
import { followOffice } from './office-theme.ts'
import { startPane } from './start.tsx'

async function start() {
  const { host } = await Office.onReady()
  // in a browser, where somebody looks whether the site is there
  if (host !== Office.HostType.Excel) {
    document.body.textContent = `${addinText('zh-CN', 'office.absent')} ${addinText('en', 'office.absent')}`
    return
  }
  if (Office.context.officeTheme) followOffice(Office.context.officeTheme)
  await startPane(officeHost(), associateCommands)
}

start()
