import '../ui.css'
import './site.css'
import { createRoot } from 'react-dom/client'
import { ClassroomPage } from './ClassroomPage.tsx'

createRoot(document.getElementById('root') as HTMLElement).render(<ClassroomPage />)
