import '../ui.css'
import './site.css'
import { createRoot } from 'react-dom/client'
import { PracticeLater } from './PracticeLater.tsx'

createRoot(document.getElementById('root') as HTMLElement).render(<PracticeLater />)
