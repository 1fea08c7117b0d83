import '@nuandong/core/ui.css'
import './workbench.css'
import { createRoot } from 'react-dom/client'
import sampleUrl from './sample/低保花名册.xlsx?url'
import { Workbench } from './Workbench.tsx'

createRoot(document.getElementById('workbench') as HTMLElement).render(
  <Workbench sample={{ name: '低保花名册.xlsx', url: sampleUrl }} />,
)
