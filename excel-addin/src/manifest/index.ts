import { manifestXml } from './manifest.ts'
import { helpPage, tooOldScript } from './static-pages.ts'
import { jspluginsXml, oemIni, publishXml, wpsManifest, wpsPage, wpsRibbon } from './wps-files.ts'

export { AddressError, addinAddress, siteAddress } from './address.ts'

/**
 * The files of the site that are generated, by their path in it. Those that name its address are written anew where it
 * moves.
 */
export function generatedFiles(site: string, version: string): Record<string, string> {
  return {
    ...addressedFiles(site, version),
    'taskpane/help.html': helpPage(),
    'taskpane/too-old.js': tooOldScript('excel'),
    'taskpane/too-old-wps.js': tooOldScript('wps'),
    'wps/manifest.xml': wpsManifest(),
    'wps/ribbon.xml': wpsRibbon(),
    'wps/index.html': wpsPage(),
  }
}

/**
 * `site` is the site's address with the slash at its end; `version` has three numbers. Excel refuses http: its manifest
 * is left as it is where the address is such a one.
 */
export function addressedFiles(site: string, version: string): Record<string, string> {
  return {
    ...(site.startsWith('https:') && {
      'taskpane/manifest.xml': manifestXml({ baseUrl: `${site}taskpane/`, version: `${version}.0` }),
    }),
    'wps/jsplugins.xml': jspluginsXml(site, version),
    'wps/publish.xml': publishXml(site),
    'wps/oem.ini': oemIni(site),
  }
}
