import { z } from 'zod'

/**
 * The add-in only manifest as far as Microsoft documents it (learn.microsoft.com/javascript/api/manifest, and the order
 * in «How to find the proper order of manifest elements»), for a task pane with commands in Excel. An element is
 * `[name, attributes, …children]`, text a string; what is not listed is refused, and so is another order.
 */
export type Node = [name: string, attributes: Record<string, string>, ...children: (Node | string)[]]

export function treeOf(element: Element): Node {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
  const children: (Node | string)[] = []
  for (const child of element.childNodes) {
    const words = child.nodeType === 1 ? '' : child.textContent?.trim()
    if (child.nodeType === 1) children.push(treeOf(child as Element))
    else if (words) children.push(words)
  }
  return [element.tagName, attributes, ...children]
}

const element = <Attributes extends z.ZodRawShape, Children extends readonly z.ZodType[]>(
  name: string,
  attributes: Attributes,
  ...children: Children
) => z.tuple([z.literal(name), z.strictObject(attributes), ...children])

const https = z.url({ protocol: /^https$/ }).max(2048)
const text = (most: number) => z.string().min(1).max(most)
const resid = text(32)
const locale = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/)
/** Only letters, digits and dots: what the ribbon takes for an id. */
const id = z.string().regex(/^[A-Za-z][\w.]{0,124}$/)
const version = z.string().regex(/^\d{1,5}(\.\d{1,5}){3}$/)

const overridden = (name: string, value: z.ZodType) =>
  element(name, { DefaultValue: value }, element('Override', { Locale: locale, Value: value }))
const string = (most: number) =>
  element(
    'bt:String',
    { id: resid, DefaultValue: text(most) },
    element('bt:Override', { Locale: locale, Value: text(most) }),
  )
const list = (name: string, item: z.ZodType) => z.tuple([z.literal(name), z.strictObject({}), item]).rest(item)
const reference = (name: string) => element(name, { resid })

/** 16, 32 and 80 pixels must be there. */
const icon = element(
  'Icon',
  {},
  ...(['16', '32', '80'] as const).map((size) => element('bt:Image', { size: z.literal(size), resid })),
)
const action = z.union([
  element(
    'Action',
    { 'xsi:type': z.literal('ShowTaskpane') },
    element('TaskpaneId', {}, text(64)),
    reference('SourceLocation'),
  ),
  element('Action', { 'xsi:type': z.literal('ExecuteFunction') }, element('FunctionName', {}, id)),
])
const control = element(
  'Control',
  { 'xsi:type': z.literal('Button'), id },
  reference('Label'),
  element('Supertip', {}, reference('Title'), reference('Description')),
  icon,
  action,
)
const group = z.tuple([z.literal('Group'), z.strictObject({ id }), reference('Label'), icon, control]).rest(control)

const commands = element(
  'Host',
  { 'xsi:type': z.literal('Workbook') },
  element('Runtimes', {}, element('Runtime', { resid, lifetime: z.literal('long') })),
  element(
    'DesktopFormFactor',
    {},
    element('GetStarted', {}, reference('Title'), reference('Description'), reference('LearnMoreUrl')),
    reference('FunctionFile'),
    element(
      'ExtensionPoint',
      { 'xsi:type': z.literal('PrimaryCommandSurface') },
      element('OfficeTab', { id: z.literal('TabHome') }, group),
    ),
  ),
)
const resources = element(
  'Resources',
  {},
  list('bt:Images', element('bt:Image', { id: resid, DefaultValue: https })),
  list('bt:Urls', element('bt:Url', { id: resid, DefaultValue: https })),
  list('bt:ShortStrings', string(125)),
  list('bt:LongStrings', string(250)),
)

export const manifestSchema = element(
  'OfficeApp',
  {
    xmlns: z.literal('http://schemas.microsoft.com/office/appforoffice/1.1'),
    'xmlns:xsi': z.literal('http://www.w3.org/2001/XMLSchema-instance'),
    'xmlns:bt': z.literal('http://schemas.microsoft.com/office/officeappbasictypes/1.0'),
    'xsi:type': z.literal('TaskPaneApp'),
  },
  element('Id', {}, z.guid()),
  element('Version', {}, version),
  element('ProviderName', {}, text(125)),
  element('DefaultLocale', {}, locale),
  overridden('DisplayName', text(125)),
  overridden('Description', text(250)),
  element('IconUrl', { DefaultValue: https }),
  element('HighResolutionIconUrl', { DefaultValue: https }),
  element('SupportUrl', { DefaultValue: https }),
  list('AppDomains', element('AppDomain', {}, https)),
  element('Hosts', {}, element('Host', { Name: z.literal('Workbook') })),
  element(
    'Requirements',
    {},
    z
      .tuple([z.literal('Sets'), z.strictObject({ DefaultMinVersion: z.string() })])
      .rest(element('Set', { Name: z.enum(['ExcelApi', 'SharedRuntime']), MinVersion: z.string().regex(/^1\.\d+$/) })),
  ),
  element('DefaultSettings', {}, element('SourceLocation', { DefaultValue: https })),
  element('Permissions', {}, z.literal('ReadWriteDocument')),
  element(
    'VersionOverrides',
    {
      xmlns: z.literal('http://schemas.microsoft.com/office/taskpaneappversionoverrides'),
      'xsi:type': z.literal('VersionOverridesV1_0'),
    },
    element('Hosts', {}, commands),
    resources,
  ),
)
