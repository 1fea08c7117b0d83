import { HostError } from '../port.ts'

/** What a refusal by Excel means to the user. `sheet` names the sheet that was worked on. */
export function hostErrorFrom(error: unknown, sheet = ''): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return new HostError('cell-edit', {}, { cause: error })
    case 'AccessDenied':
      return new HostError('protected', { sheet }, { cause: error })
    case 'ItemNotFound':
    case 'InvalidReference':
      return new HostError('sheet-missing', {}, { cause: error })
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return new HostError('too-large', {}, { cause: error })
    default:
      return new HostError('failed', {}, { cause: error })
  }
}

export function isPayloadTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && /^Re(quest|sponse)PayloadSizeLimitExceeded$/.test(error.code)
}
