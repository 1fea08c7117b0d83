import type { Workbook, WorkbookInstance } from '@fortune-sheet/react'
import type { ComponentProps } from 'react'

/** Names for the grid's types, which its package does not export. */
export type GridProps = ComponentProps<typeof Workbook>
export type GridInstance = WorkbookInstance
export type GridSheet = GridProps['data'][number]
export type GridCell = NonNullable<NonNullable<GridSheet['data']>[number][number]>
export type GridHooks = NonNullable<GridProps['hooks']>
export type GridOp = Parameters<NonNullable<GridProps['onOp']>>[0][number]
