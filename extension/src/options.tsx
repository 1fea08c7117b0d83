import '@nuandong/core/ui.css'
import './panel/panel.css'
import { Options } from './panel/Options.tsx'

export default Options
