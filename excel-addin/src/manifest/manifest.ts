import { addinText } from '@nuandong/core/ui'
import { RIBBON_COMMANDS, type RibbonCommand } from '../ribbon/ids.ts'
import { escapeXml } from './xml.ts'

export interface ManifestOptions {
  /** https address of the folder that holds taskpane.html, with or without the slash at its end */
  baseUrl: string
  /** four numbers with dots; Office reloads the ribbon when it rises */
  version: string
}

/** Never changes: Office knows the add-in by it. */
export const ADDIN_ID = '8d5c2a0e-6f43-4b0a-9a57-2f6f0c1d7b34'
const PANE_ID = 'NuandongPane'

type Key = (typeof addinText)['keys'][number]
const LABELS: Record<RibbonCommand | 'open', Key> = {
  open: 'ribbon.open',
  checkSheet: 'ribbon.check',
  nextFinding: 'ribbon.next',
  clearMarks: 'ribbon.clear',
}

/** Resources by id (32 characters at most) and the text that each stands for. */
const SHORT_STRINGS: Record<string, Key> = {
  'Group.Label': 'ribbon.group',
  'Started.Title': 'manifest.started',
  ...Object.fromEntries(Object.entries(LABELS).map(([id, key]) => [`${id}.Label`, key])),
}
const LONG_STRINGS: Record<string, Key> = {
  'Started.Description': 'manifest.started.tip',
  ...Object.fromEntries(Object.entries(LABELS).map(([id, key]) => [`${id}.Tip`, `${key}.tip` as Key])),
}
const ICON_SIZES = [16, 32, 80]

/**
 * The add-in only XML manifest. The unified JSON form is out of the question: perpetual Office and shared-folder
 * catalogues do not know it. Element order is that of Microsoft's schema.
 */
export function manifestXml({ baseUrl, version }: ManifestOptions): string {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
  const url = (file: string) => escapeXml(new URL(file, base).href)
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${ADDIN_ID}</Id>
  <Version>${escapeXml(version)}</Version>
  <ProviderName>Nuandong</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  ${localised('DisplayName', 'manifest.name')}
  ${localised('Description', 'manifest.description')}
  <IconUrl DefaultValue="${url('icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${url('icon-64.png')}"/>
  <SupportUrl DefaultValue="${url('help.html')}"/>
  <AppDomains>
    <AppDomain>${escapeXml(new URL(base).origin)}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi" MinVersion="1.9"/>
      <Set Name="SharedRuntime" MinVersion="1.1"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${url('taskpane.html')}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Pane.Url" lifetime="long"/>
        </Runtimes>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Started.Title"/>
            <Description resid="Started.Description"/>
            <LearnMoreUrl resid="Help.Url"/>
          </GetStarted>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Nuandong.Group">
                <Label resid="Group.Label"/>
                ${icons}
                ${button('open', `<Action xsi:type="ShowTaskpane"><TaskpaneId>${PANE_ID}</TaskpaneId><SourceLocation resid="Pane.Url"/></Action>`)}
                ${RIBBON_COMMANDS.map((id) => button(id, `<Action xsi:type="ExecuteFunction"><FunctionName>${id}</FunctionName></Action>`)).join('\n                ')}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${ICON_SIZES.map((size) => `<bt:Image id="Icon.${size}" DefaultValue="${url(`icon-${size}.png`)}"/>`).join('\n        ')}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="${url('taskpane.html')}"/>
        <bt:Url id="Help.Url" DefaultValue="${url('help.html')}"/>
      </bt:Urls>
      <bt:ShortStrings>
        ${strings(SHORT_STRINGS)}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${strings(LONG_STRINGS)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`
}

const icons = `<Icon>${ICON_SIZES.map((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`).join('')}</Icon>`

function button(id: RibbonCommand | 'open', action: string): string {
  return `<Control xsi:type="Button" id="Nuandong.${id}">
                  <Label resid="${id}.Label"/>
                  <Supertip><Title resid="${id}.Label"/><Description resid="${id}.Tip"/></Supertip>
                  ${icons}
                  ${action}
                </Control>`
}

function localised(element: string, key: Key): string {
  return `<${element} DefaultValue="${escapeXml(addinText('zh-CN', key))}"><Override Locale="en-US" Value="${escapeXml(addinText('en', key))}"/></${element}>`
}

function strings(table: Record<string, Key>): string {
  return Object.entries(table)
    .map(
      ([id, key]) =>
        `<bt:String id="${id}" DefaultValue="${escapeXml(addinText('zh-CN', key))}"><bt:Override Locale="en-US" Value="${escapeXml(addinText('en', key))}"/></bt:String>`,
    )
    .join('\n        ')
}
