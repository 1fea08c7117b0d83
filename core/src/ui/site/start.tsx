import '../ui.css'
import './site.css'
import { createRoot } from 'react-dom/client'
import { StartPage } from './StartPage.tsx'

createRoot(document.getElementById('root') as HTMLElement).render(<StartPage />)
