import type { FieldReport, FrameReport } from '../messages.ts'

/** A fact of a tab, with the frame in which it stands. */
export type Reported = FieldReport & { frame: number }

/** The facts of all frames of a tab; groups of different frames are different people. */
export function reportedFields(frames: readonly { frame: number; report: FrameReport }[]): Reported[] {
  return frames.flatMap(({ frame, report }) =>
    report.fields.map((field) => ({ ...field, frame, group: field.group && `${frame}/${field.group}` })),
  )
}
