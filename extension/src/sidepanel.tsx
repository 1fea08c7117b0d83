import '@nuandong/core/ui.css'
import './panel/panel.css'
import { Panel } from './panel/Panel.tsx'

export default Panel
