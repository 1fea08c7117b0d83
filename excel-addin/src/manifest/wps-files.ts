import { addinText } from '@nuandong/core/ui'
import { RIBBON_COMMANDS } from '../ribbon/ids.ts'
import { OPEN } from '../ribbon/wps/main.ts'
import { escapeXml } from './xml.ts'

/** What WPS knows the add-in by; never changes. */
export const WPS_NAME = 'nuandong'

const say = (key: Parameters<typeof addinText>[1]) => escapeXml(addinText('zh-CN', key))

/** Fetched at each start of Spreadsheets, together with ribbon.xml: neither may be missing. */
export function wpsManifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<JsPlugin>
  <ApiVersion>1.0.0</ApiVersion>
  <Name>${WPS_NAME}</Name>
  <Description>${say('manifest.description')}</Description>
</JsPlugin>
`
}

/** Without an XML declaration: WPS's check of add-ins takes a file that begins with one for damaged. */
export function wpsRibbon(): string {
  const keys = { checkSheet: 'ribbon.check', nextFinding: 'ribbon.next', clearMarks: 'ribbon.clear' } as const
  const button = (id: string, key: 'ribbon.open' | (typeof keys)[keyof typeof keys]) =>
    `<button id="${id}" label="${say(key)}" screentip="${say(key)}" supertip="${say(`${key}.tip`)}" onAction="OnAction" getImage="GetImage" size="large"/>`
  return `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui" onLoad="OnAddinLoad">
  <ribbon startFromScratch="false">
    <tabs>
      <tab id="nuandongTab" label="${say('ribbon.group')}">
        <group id="nuandongGroup" label="${say('ribbon.group')}">
          ${button(OPEN, 'ribbon.open')}
          ${RIBBON_COMMANDS.map((id) => button(id, keys[id])).join('\n          ')}
        </group>
      </tab>
    </tabs>
  </ribbon>
</customUI>
`
}

/** The invisible page behind the ribbon. */
export function wpsPage(): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${say('manifest.name')}</title><script src="main.js"></script></head><body></body></html>
`
}

/** The list that a managed WPS fetches (oem.ini names it). `site` is the site's address with the slash at its end. */
export function jspluginsXml(site: string, version: string): string {
  return pluginList(
    `<jspluginonline name="${WPS_NAME}" type="et" url="${escapeXml(`${site}wps/`)}" version="${escapeXml(version)}" enable="true"/>`,
  )
}

/** The list in a person's own profile, for a WPS that nobody manages: it no longer heeds oem.ini. */
export function publishXml(site: string): string {
  return pluginList(
    `<jspluginonline name="${WPS_NAME}" type="et" url="${escapeXml(`${site}wps/`)}" debug="" enable="enable_dev" install="null"/>`,
  )
}

const pluginList = (line: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<jsplugins>
  ${line}
</jsplugins>
`

/** What to add to office6\\cfgs\\oem.ini of a managed WPS. */
export function oemIni(site: string): string {
  return `[Support]\r\nJsApiPlugin=true\r\n[Server]\r\nJSPluginsServer=${site}wps/jsplugins.xml\r\n`
}
