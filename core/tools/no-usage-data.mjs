// Stands in for `office-addin-usage-data`, which reports to its maker: nothing of ours calls anybody.
export const connectionStringForOfficeAddinCLITools = ''
export class OfficeAddinUsageData {}
